import type { SameDecision } from '#core/model/batch.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { isFound, setBatchState } from './batch-rows.ts';
import type { WorkOnBatch } from './batch-work.ts';
import { findBatchFiles } from './find-batch-files.ts';
import { takeFiles } from './take-files.ts';

/**
 * Imports a batch from wherever it has come to. However that ends, its files tell how far it came, and it can be gone on with.
 * `decision` is what is said beforehand of files with the content of a held issue.
 * @throws AppError `job/cancelled` and what ends the work: a full disk, a lost archive
 */
export async function importBatch(
  work: WorkOnBatch,
  decision: SameDecision | null,
  control: JobControl,
): Promise<void> {
  const { archive, batchId, run, describeFailure } = work;
  try {
    if (!isFound(archive.db, batchId)) await findBatchFiles(work, decision, control);
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
