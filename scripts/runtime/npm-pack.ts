import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

/**
 * Fetches a package into `folder` as an unpacked folder, with the registry that npm is configured for; nothing of the package is run.
 * Returns the folder of its files. Throws with npm's own words where it cannot be had.
 */
export async function fetchPackage(spec: string, folder: string): Promise<string> {
  const packed = await runCommand('npm', ['pack', spec, '--pack-destination', folder, '--ignore-scripts'], {
    cwd: folder,
  });
  if (packed.code !== 0) throw new Error(`npm could not fetch ${spec}: ${packed.stderr.trim()}`);
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm left no file for ${spec}`);
  const unpacked = await runCommand('tar', ['-xzf', archive], { cwd: folder });
  if (unpacked.code !== 0) throw new Error(`${archive} could not be unpacked: ${unpacked.stderr.trim()}`);
  await rm(join(folder, archive));
  return join(folder, 'package');
}
