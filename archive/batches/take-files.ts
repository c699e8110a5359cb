import { isAppError } from '#core/errors/app-error.ts';
import { ENDING_FAILURES } from '../database/sqlite-failure.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { ArchiveShelf } from './archive-shelf.ts';
import { beginFile, findWaiting, putBackFile, settleFile, type BatchFileRow } from './batch-file-rows.ts';
import { setBatchState } from './batch-rows.ts';
import type { WorkOnBatch } from './batch-work.ts';
import { countBatch } from './count-batch.ts';
import { nameOf } from './read-found-file.ts';
import { takeFile } from './take-file.ts';

/**
 * Imports the files of a batch that wait, one after the other. A file that fails is told and the rest come in; a full disk or a lost
 * archive ends the work.
 * @throws AppError `job/cancelled` and what ends the work
 */
export async function takeFiles(work: WorkOnBatch, control: JobControl): Promise<void> {
  const { archive, batchId, run } = work;
  const { db } = archive;
  const shelf = new ArchiveShelf();
  const { counts } = countBatch(db, batchId);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.skipped;
  let done = total - counts.waiting;
  run.doing = 'importing';
  setBatchState(db, batchId, 'importing');
  const next = () => findWaiting(db, batchId, { after: 0, isLooked: null });
  try {
    for (let file = next(); file !== null; file = next()) {
      run.subject = nameOf(file);
      control.report({ done, total, subject: run.subject });
      await control.breathe();
      await settle(work, shelf, file, control);
      run.meter.count(file.bytes ?? 0);
      done += 1;
    }
    setBatchState(db, batchId, 'done');
    control.report({ done, total, subject: '' });
  } finally {
    shelf.close();
  }
}

async function settle(
  work: WorkOnBatch,
  shelf: ArchiveShelf,
  file: BatchFileRow,
  control: JobControl,
): Promise<void> {
  const { db } = work.archive;
  beginFile(db, file.id);
  try {
    await takeFile(work, shelf, file, control);
  } catch (error) {
    if (isAppError(error, 'job/cancelled', ...ENDING_FAILURES)) {
      putBack(work, file);
      throw error;
    }
    settleFile(db, file.id, { state: 'failed', failure: work.describeFailure(error) });
  }
}

/** A database that can no longer be written keeps the file as being read: the next opening puts it back. */
function putBack({ archive, describeFailure }: WorkOnBatch, file: BatchFileRow): void {
  try {
    putBackFile(archive.db, file.id);
  } catch (error) {
    describeFailure(error); // which logs a bug, and only that
  }
}
