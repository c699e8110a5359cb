import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { VerifyReport } from '#core/model/job.ts';
import { originalPath, type OriginalName } from '../holdings/originals.ts';
import type { JobControl } from '../jobs/job-runner.ts';

/**
 * Reads every original again and compares it with its hash. One that is there and cannot be read counts as changed.
 * @throws AppError `job/cancelled`
 */
export async function verifyOriginals(
  originals: readonly OriginalName[],
  folder: string,
  control: JobControl,
): Promise<VerifyReport['originals']> {
  const changed: string[] = [];
  const missing: string[] = [];
  const expected = new Set<string>();
  for (const [at, { sha256, extension }] of originals.entries()) {
    const relative = originalPath(sha256, extension);
    expected.add(relative);
    control.report({ done: at, total: originals.length, subject: relative });
    await control.breathe();
    const file = join(folder, ...relative.split('/'));
    if (await isMissing(file)) missing.push(relative);
    else if ((await hashFile(file)) !== sha256) changed.push(relative);
  }
  control.report({ done: originals.length, total: originals.length, subject: '' });
  const untracked = (await listFiles(folder, '')).filter((relative) => !expected.has(relative)).sort();
  return { checked: originals.length, changed, missing, untracked };
}

/** SHA-256 of a file in hexadecimal, read as a stream; `unreadable` where it cannot be read. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch {
    return 'unreadable';
  }
}

/** True only where nothing bears that name: a file behind a folder that may not be entered is not missing. */
export async function isMissing(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));
  }
}

/** Files below `folder`, as far as it can be read. */
async function listFiles(folder: string, below: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readFolder(join(folder, below))) {
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile()) files.push(relative);
    else if (entry.isDirectory() && relative !== '.incoming')
      files.push(...(await listFiles(folder, relative)));
  }
  return files;
}

async function readFolder(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return []; // what should stand in it has been told as missing or changed
  }
}
