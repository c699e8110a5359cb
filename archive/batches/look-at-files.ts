import { isAppError } from '#core/errors/app-error.ts';
import { ENDING_FAILURES } from '../database/sqlite-failure.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { ArchiveShelf } from './archive-shelf.ts';
import { findWaiting, getBatchFile, settleFile, type BatchFileRow, type Outcome } from './batch-file-rows.ts';
import type { WorkOnBatch } from './batch-work.ts';
import { countBatch } from './count-batch.ts';
import { nameOf } from './file-place.ts';
import { readFile } from './read-file.ts';

/**
 * Looks into every file of a batch that waits, and notes what it is: its title, how sure that is, whether it is held already. Nothing
 * comes in by it. @throws AppError `job/cancelled`
 */
export async function lookAtFiles(work: WorkOnBatch, control: JobControl): Promise<void> {
  const { archive, batchId, run } = work;
  const shelf = new ArchiveShelf();
  run.doing = 'looking';
  const { counts, looked } = countBatch(archive.db, batchId);
  const total = counts.waiting - looked;
  const next = (after: number) => findWaiting(archive.db, batchId, { after, isLooked: false });
  try {
    let done = 0;
    for (let file = next(0); file !== null; file = next(file.id)) {
      run.subject = nameOf(file);
      control.report({ done, total, subject: run.subject });
      await control.breathe();
      const outcome = await lookAt(work, shelf, file);
      // It may have been left out meanwhile.
      if (getBatchFile(archive.db, file.id).state === 'waiting') settleFile(archive.db, file.id, outcome);
      run.meter.count(file.bytes ?? 0);
      done += 1;
    }
  } finally {
    shelf.close();
  }
}

async function lookAt(
  { archive: { db }, describeFailure }: WorkOnBatch,
  shelf: ArchiveShelf,
  file: BatchFileRow,
): Promise<Outcome> {
  try {
    const reading = await readFile(db, shelf, file);
    const { known } = reading;
    if (reading.is === 'held')
      return { ...known, state: 'held', reason: 'already-imported', issueId: reading.issueId };
    const { look } = reading;
    if (look.sameAs !== null && file.decision === null)
      return { ...known, state: 'same', reason: 'same-content', issueId: look.sameAs, look };
    return { ...known, state: 'waiting', look };
  } catch (error) {
    if (isAppError(error, 'job/cancelled', ...ENDING_FAILURES)) throw error;
    return { state: 'failed', failure: describeFailure(error) };
  }
}
