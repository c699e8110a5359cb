import type { JobControl } from '../jobs/job-runner.ts';
import { isFound, setBatchState } from './batch-rows.ts';
import type { WorkOnBatch } from './batch-work.ts';
import { findBatchFiles, type SaidBefore } from './find-batch-files.ts';
import { takeFiles } from './take-files.ts';

/**
 * Imports a batch from wherever it has come to. However that ends, its files tell how far it came, and it can be gone on with.
 * @throws AppError `job/cancelled` and what ends the work: a full disk, a lost archive
 */
export async function importBatch(work: WorkOnBatch, said: SaidBefore, control: JobControl): Promise<void> {
  const { archive, batchId, run, describeFailure } = work;
  try {
    if (!isFound(archive.db, batchId)) await findBatchFiles(work, said, control);
    await takeFiles(work, control);
  } catch (error) {
    try {
      setBatchState(archive.db, batchId, run.endsAs);
    } catch (second) {
      describeFailure(second); // a database that can no longer be written: the next opening pauses the batch
    }
    throw error;
  }
}
