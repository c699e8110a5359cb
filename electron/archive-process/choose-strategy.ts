import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { OwnProgram } from '#archive/processes/start-child.ts';

/** Node-API version that the database binding was made for. */
export const NEEDED_NODE_API = 10;

/** Files of the programs that are started for an archive process which can start none itself. */
export type ChildPrograms = Readonly<Record<OwnProgram['name'], string>>;

/** How the archive process is started: inside Electron, or as a plain Node beside it. */
export type Strategy =
  { kind: 'utility'; entry: string; programs: ChildPrograms } | { kind: 'node'; node: string; entry: string };

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
  if (Number(nodeApi ?? 0) >= NEEDED_NODE_API) {
    const recognition = outsideAsar(join(dirname(entry), 'recognition-process.js'));
    return { kind: 'utility', entry, programs: { recognition } };
  }
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packed = join(resourcesPath, 'node', name);
  const node = existsSync(packed) ? packed : join(appPath, 'node_modules', 'node', 'bin', name);
  return { kind: 'node', node, entry: outsideAsar(entry) };
}

/** Where a program is packed into an asar file, its copy beside that, which a plain Node and native libraries can look into. */
function outsideAsar(program: string): string {
  return program.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`);
}
