import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Node-API version that the database binding was made for. */
export const NEEDED_NODE_API = 10;

/** How the archive process is started: inside Electron, or as a plain Node beside it. */
export type Strategy = { kind: 'utility'; entry: string } | { kind: 'node'; node: string; entry: string };

type Surroundings = {
  /** `process.versions.napi` of Electron's own Node. */
  nodeApi: string | undefined;
  /** Folder of the application, or its asar file. */
  appPath: string;
  resourcesPath: string;
  entry: string;
};

/**
 * Chooses Electron's own utility process wherever its Node-API is new enough, which is every shipped build. An older Electron, used
 * for development only, needs a Node beside it: one packed with the application, else the development dependency.
 */
export function chooseStrategy(surroundings: Surroundings): Strategy {
  const { nodeApi, appPath, resourcesPath, entry } = surroundings;
  if (Number(nodeApi ?? 0) >= NEEDED_NODE_API) return { kind: 'utility', entry };
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packed = join(resourcesPath, 'node', name);
  const node = existsSync(packed) ? packed : join(appPath, 'node_modules', 'node', 'bin', name);
  // A plain Node cannot look into an asar file.
  return { kind: 'node', node, entry: entry.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`) };
}
