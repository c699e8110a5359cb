import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tell } from './tell.ts';

const PATIENCE_MS = 15_000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/** Folder of the binary that the `electron` package has fetched for itself; null where it has none. */
export function findOwnElectron(electronPackage: string): string | null {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = join(electronPackage, 'dist');
  return existsSync(join(folder, readFileSync(pathFile, 'utf8').trim())) ? folder : null;
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) =>
        sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}

/** Runs the package's own installer and ends it when nothing more arrives, so that a machine without that server does not hang. */
async function runInstaller(electronPackage: string, scratch: string): Promise<boolean> {
  const child = spawn(process.execPath, [join(electronPackage, 'install.js')], {
    env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    stdio: 'ignore',
  });
  let seen = 0;
  let movedAt = Date.now();
  const watch = setInterval(() => {
    const bytes = bytesBelow(scratch);
    if (bytes !== seen) movedAt = Date.now();
    seen = bytes;
    // Unpacking writes elsewhere, so a finished download gets more patience than a silent server.
    if (Date.now() - movedAt > (seen === 0 ? PATIENCE_MS : 8 * PATIENCE_MS)) child.kill();
  }, 500);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => {
      resolve(null);
    });
    child.on('exit', resolve);
  });
  clearInterval(watch);
  return code === 0;
}

/**
 * Lets the `electron` package fetch its own binary; null where it cannot be had. A failure is remembered in `cache` for a day,
 * so that a machine behind a closed network waits only once.
 */
export async function fetchOwnElectron(electronPackage: string, cache: string): Promise<string | null> {
  const remembered = join(cache, 'electron-not-fetched');
  const failedAt = await stat(remembered).then(
    (entry) => entry.mtimeMs,
    () => 0,
  );
  if (Date.now() - failedAt < RETRY_AFTER_MS) return null;
  tell('Letting the electron package fetch its own binary …');
  const scratch = await mkdtemp(join(cache, 'fetching-'));
  try {
    if (await runInstaller(electronPackage, scratch)) return findOwnElectron(electronPackage);
    tell('It cannot be fetched from here.');
    await writeFile(remembered, 'Remove this file to try again at once.\n');
    return null;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
