import { randomUUID } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { originalPath, type OriginalName } from '../holdings/originals.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { copyFlushed, isReadFailure, makeFolderFlushed, renameFlushed } from './flush.ts';
import { hashFile, isMissing } from './verify-originals.ts';

/** What a copy of the originals lacks, and what it holds in another state than it was imported in: relative paths. */
export type CopyFindings = { missing: string[]; changed: string[] };

/**
 * Copies the originals that are not yet in the folder `to`, reads each copy again and compares it with its hash. A bad original
 * ends nothing: it is told, and its bytes are kept where there are none better.
 * @throws AppError `job/cancelled`
 */
export async function copyOriginals(
  originals: readonly OriginalName[],
  { from, to }: { from: string; to: string },
  control: JobControl,
): Promise<CopyFindings> {
  const findings: CopyFindings = { missing: [], changed: [] };
  for (const [at, { sha256, extension }] of originals.entries()) {
    const relative = originalPath(sha256, extension);
    control.report({ done: at, total: originals.length, subject: relative });
    await control.breathe();
    const parts = relative.split('/');
    const state = await copyOriginal({ source: join(from, ...parts), copy: join(to, ...parts), sha256, to });
    if (state !== 'whole') findings[state].push(relative);
  }
  control.report({ done: originals.length, total: originals.length, subject: '' });
  return findings;
}

type CopyState = 'whole' | keyof CopyFindings;
type Copying = { source: string; copy: string; sha256: string; to: string };

/** A good copy is never replaced by a bad original: the hash of what is there decides. */
async function copyOriginal({ source, copy, sha256, to }: Copying): Promise<CopyState> {
  const isThere = !(await isMissing(copy));
  if (isThere && (await hashFile(copy)) === sha256) return 'whole';
  if (await isMissing(source)) return isThere ? 'changed' : 'missing';
  // Not beside the copy, and never under the same name twice: a copy that was killed must not stand in the way of the next.
  const scratch = join(dirname(to), `${randomUUID()}.unfinished`);
  try {
    await copyFlushed(source, scratch);
    const isWhole = (await hashFile(scratch)) === sha256;
    if (isWhole || !isThere) place(scratch, copy);
    return isWhole ? 'whole' : 'changed';
  } catch (error) {
    if (isReadFailure(error, source)) return 'changed';
    throw error;
  } finally {
    rmSync(scratch, { force: true });
  }
}

function place(scratch: string, copy: string): void {
  try {
    chmodSync(scratch, 0o444);
  } catch {
    // Protects against slips of the hand only; some file systems of removable disks know no such thing.
  }
  makeFolderFlushed(dirname(copy));
  renameFlushed(scratch, copy);
}
