import { isAppError } from '#core/errors/app-error.ts';
import type { BatchFileId, BatchId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { sha256Of } from '../holdings/originals.ts';
import { savePassword } from '../holdings/passwords.ts';
import { decodeSource } from '../importers/decode-source.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { ArchiveShelf } from './archive-shelf.ts';
import { getBatchFile, settleFile, type BatchFileRow } from './batch-file-rows.ts';
import type { WorkOnBatch } from './batch-work.ts';
import { readFoundFile } from './read-found-file.ts';

/** A batch with locked files. */
type Locked = Pick<WorkOnBatch, 'archive' | 'batchId'>;
/** A password, and who gives it. */
export type GivenPassword = { password: string; author: string; now: string };

/**
 * Opens a file of a batch that failed for want of a password, keeps the password where it is the right one, and has the file wait again.
 * One that is not locked, or not any more, stays as it is: any password would seem to open it.
 * @throws AppError `import/wrong-password`, and `import/…` where it cannot be read for another reason
 */
export async function unlockFile(
  { archive: { db }, batchId }: Locked,
  id: BatchFileId,
  { password, ...by }: GivenPassword,
): Promise<void> {
  const row = getBatchFile(db, id);
  if (!isLocked(db, batchId, id)) return;
  const file = await readFile(row);
  await decodeSource({ ...file, password });
  const sha256 = sha256Of(file.bytes);
  db.transaction(() => {
    if (!isLocked(db, batchId, id)) return;
    savePassword(db, { sha256, password }, by);
    settleFile(db, id, { state: 'waiting', sha256 });
  })();
}

/**
 * Tries a password on every file of a batch that failed for want of one; those that it does not open stay as they are, and are answered.
 * @throws AppError `job/cancelled`
 */
export async function unlockFiles(
  locked: Locked,
  given: GivenPassword,
  control: JobControl,
): Promise<BatchFileId[]> {
  const wrong: BatchFileId[] = [];
  for (const id of listLocked(locked.archive.db, locked.batchId)) {
    await control.breathe();
    try {
      await unlockFile(locked, id, given);
    } catch (error) {
      if (!isAppError(error)) throw error;
      if (error.code === 'import/wrong-password') wrong.push(id);
    }
  }
  return wrong;
}

const LOCKED = `batch_id = ? AND state = 'failed'
  AND failure ->> '$.code' IN ('import/password-needed', 'import/wrong-password')`;

function listLocked(db: Db, batchId: BatchId): BatchFileId[] {
  return db
    .prepare<[number], BatchFileId>(`SELECT id FROM batch_file WHERE ${LOCKED} ORDER BY id`)
    .pluck()
    .all(batchId);
}

function isLocked(db: Db, batchId: BatchId, id: BatchFileId): boolean {
  return prepared(db, `SELECT 1 FROM batch_file WHERE ${LOCKED} AND id = ?`).get(batchId, id) !== undefined;
}

async function readFile(row: BatchFileRow) {
  const shelf = new ArchiveShelf();
  try {
    return await readFoundFile(shelf, row);
  } finally {
    shelf.close();
  }
}
