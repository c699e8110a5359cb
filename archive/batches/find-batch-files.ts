import type { SameDecision } from '#core/model/batch.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { insertBatchFiles, type NewBatchFile } from './batch-file-rows.ts';
import { getBatchRow, markFound } from './batch-rows.ts';
import type { WorkOnBatch } from './batch-work.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import { nameOf } from './read-found-file.ts';

/** So many are written down at once. */
const STRETCH = 200;

/** Writes down the files that the paths of a batch lead to; those that are written down stay as they are. @throws AppError `job/cancelled` */
export async function findBatchFiles(
  { archive: { db }, batchId, describeFailure, run }: WorkOnBatch,
  decision: SameDecision | null,
  control: JobControl,
): Promise<void> {
  run.doing = 'finding';
  let done = 0;
  let stretch: NewBatchFile[] = [];
  const write = async (): Promise<void> => {
    insertBatchFiles(db, batchId, stretch, decision);
    done += stretch.length;
    stretch = [];
    control.report({ done, total: 0, subject: run.subject });
    await control.breathe();
  };
  for await (const found of findFiles(getBatchRow(db, batchId).paths)) {
    run.subject = nameOf(found);
    stretch.push(toNewFile(found, describeFailure));
    if (stretch.length >= STRETCH) await write();
  }
  await write();
  markFound(db, batchId);
}

function toNewFile(
  { path, entries, bytes, format, isWanted, error }: FoundFile,
  describeFailure: WorkOnBatch['describeFailure'],
): NewBatchFile {
  const file = { path, entries: [...entries], bytes, format };
  if (error !== null) return { ...file, state: 'failed', failure: describeFailure(error) };
  return isWanted
    ? { ...file, state: 'waiting' }
    : { ...file, state: 'skipped', reason: 'not-a-bulletin-file' };
}
