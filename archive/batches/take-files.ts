import { isAppError } from '#core/errors/app-error.ts';
import { ENDING_FAILURES } from '../database/sqlite-failure.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { ArchiveShelf } from './archive-shelf.ts';
import { findWaiting, putBackFile, settleFile, type BatchFileRow } from './batch-file-rows.ts';
import { setBatchState } from './batch-rows.ts';
import type { WorkOnBatch } from './batch-work.ts';
import { countBatch } from './count-batch.ts';
import { nameOf } from './file-place.ts';
import { ReadAhead } from './read-ahead.ts';
import { takeFile } from './take-file.ts';

/**
 * Imports the files of a batch that wait, one after the other; while one is kept the next ones are being read. A file that fails is told
 * and the rest come in; a full disk or a lost archive ends the work.
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
  const ahead = new ReadAhead(db, shelf, () => findWaiting(db, batchId, { after: 0, isLooked: null }));
  try {
    for (let { file } = ahead; file !== null; { file } = ahead) {
      run.subject = nameOf(file);
      control.report({ done, total, subject: run.subject });
      await control.breathe();
      await settle(work, file, { ahead, control });
      run.meter.count(file.bytes ?? 0);
      done += 1;
    }
    setBatchState(db, batchId, 'done');
    control.report({ done, total, subject: '' });
  } catch (error) {
    putBack(work, () => {
      ahead.putBack();
    });
    throw error;
  } finally {
    shelf.close();
  }
}

type Turn = { ahead: ReadAhead; control: JobControl };

async function settle(work: WorkOnBatch, file: BatchFileRow, { ahead, control }: Turn): Promise<void> {
  const { db } = work.archive;
  try {
    const reading = await ahead.read(file);
    await control.breathe();
    await takeFile(work, file, { reading, control });
  } catch (error) {
    if (isAppError(error, 'job/cancelled', ...ENDING_FAILURES)) {
      putBack(work, () => {
        putBackFile(db, file.id);
      });
      throw error;
    }
    settleFile(db, file.id, { state: 'failed', failure: work.describeFailure(error) });
  }
}

/** A database that can no longer be written keeps files as being read: the next opening puts them back. */
function putBack({ describeFailure }: WorkOnBatch, work: () => void): void {
  try {
    work();
  } catch (error) {
    describeFailure(error); // which logs a bug, and only that
  }
}
