import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { fetchOwnElectron, findOwnElectron } from './own-electron.ts';
import { projectFolder } from './project-folder.ts';
import { assembleRegistryElectron } from './registry-electron.ts';
import { sweepCache } from './sweep-cache.ts';

export type ElectronRuntime = {
  /** Folder that `ELECTRON_OVERRIDE_DIST_PATH` may name. */
  folder: string;
  executable: string;
  version: string;
  source: 'override' | 'package' | 'registry';
};

const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

function describe(folder: string, source: ElectronRuntime['source']): ElectronRuntime {
  const executable = join(folder, EXECUTABLES[process.platform] ?? 'electron');
  if (!existsSync(executable)) throw new Error(`There is no Electron in ${folder}.`);
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown';
  return { folder, executable, version: version.replace(/^v/, ''), source };
}

/**
 * Finds the Electron to start: the one named by `ELECTRON_OVERRIDE_DIST_PATH`, else the `electron` package's own (fetched if it
 * can be), else on linux-x64 one made from the package registry alone. Throws with a sentence where there is none.
 */
export async function resolveElectron(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ElectronRuntime> {
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return describe(override, 'override');
  const electronPackage = join(projectFolder, 'node_modules', 'electron');
  const cache = cacheFolder(environment);
  await sweepCache(cache);
  const own = findOwnElectron(electronPackage) ?? (await fetchOwnElectron(electronPackage, cache));
  if (own !== null) return describe(own, 'package');
  if (process.platform === 'linux' && process.arch === 'x64')
    return describe(await assembleRegistryElectron(cache), 'registry');
  throw new Error(
    `Electron for ${process.platform}-${process.arch} could not be fetched. Connect this machine to the network once, ` +
      'or unpack an Electron release and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
  );
}
