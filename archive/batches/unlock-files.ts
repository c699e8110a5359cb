import { isAppError } from '#core/errors/app-error.ts';
import type { BatchFileId, BatchId } from '#core/model/ids.ts';
import type { Archive } from '../archive.ts';
import type { Db } from '../database/connection.ts';
import { sha256Of } from '../holdings/originals.ts';
import { savePassword } from '../holdings/passwords.ts';
import { decodeSource } from '../importers/decode-source.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { ArchiveShelf } from './archive-shelf.ts';
import { getBatchFile, settleFile, type BatchFileRow } from './batch-file-rows.ts';
import type { WorkOnBatch } from './batch-work.ts';
import { readFoundFile } from './read-found-file.ts';

/** A password, and who gives it. */
export type GivenPassword = { password: string; author: string; now: string };

/**
 * Opens a file of a batch that failed for want of a password, keeps the password where it is the right one, and has the file wait again.
 * @throws AppError `import/wrong-password`, and `import/…` where it cannot be read for another reason
 */
export async function unlockFile(
  { db }: Archive,
  id: BatchFileId,
  { password, ...by }: GivenPassword,
): Promise<void> {
  const row = getBatchFile(db, id);
  const file = await readFile(row);
  await decodeSource({ ...file, password });
  const sha256 = sha256Of(file.bytes);
  db.transaction(() => {
    savePassword(db, { sha256, password }, by);
    if (getBatchFile(db, id).state === 'failed') settleFile(db, id, { state: 'waiting', sha256 });
  })();
}

/**
 * Tries a password on every file of a batch that failed for want of one; those that it does not open stay as they are, and are answered.
 * @throws AppError `job/cancelled`
 */
export async function unlockFiles(
  { archive, batchId }: Pick<WorkOnBatch, 'archive' | 'batchId'>,
  given: GivenPassword,
  control: JobControl,
): Promise<BatchFileId[]> {
  const wrong: BatchFileId[] = [];
  for (const id of listLocked(archive.db, batchId)) {
    await control.breathe();
    try {
      await unlockFile(archive, id, given);
    } catch (error) {
      if (!isAppError(error)) throw error;
      if (error.code === 'import/wrong-password') wrong.push(id);
    }
  }
  return wrong;
}

function listLocked(db: Db, batchId: BatchId): BatchFileId[] {
  return db
    .prepare<[number], BatchFileId>(
      `SELECT id FROM batch_file WHERE batch_id = ? AND state = 'failed'
         AND failure ->> '$.code' IN ('import/password-needed', 'import/wrong-password') ORDER BY id`,
    )
    .pluck()
    .all(batchId);
}

async function readFile(row: BatchFileRow) {
  const shelf = new ArchiveShelf();
  try {
    return await readFoundFile(shelf, row);
  } finally {
    shelf.close();
  }
}
