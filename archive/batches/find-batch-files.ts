import type { PicturesAs, SameDecision } from '#core/model/batch.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { getBatchRow, markFound } from './batch-rows.ts';
import type { WorkOnBatch } from './batch-work.ts';
import { nameOf } from './file-place.ts';
import { findFiles } from './find-files.ts';
import type { FoundFile } from './found-file.ts';
import { HeldPlaces } from './held-places.ts';
import { insertBatchFiles } from './insert-batch-files.ts';
import type { NewBatchFile } from './place-bundle.ts';

/** So many are written down at once. */
const STRETCH = 200;

/** What is said of the files before they are found: of those with the content of a held issue, and of pictures that are pages. */
export type SaidBefore = { decision: SameDecision | null; pictures: PicturesAs };

/** Nothing is said before: the archivist is shown them. */
export const NOTHING_SAID: SaidBefore = { decision: null, pictures: 'together' };

/** Writes down the files that the paths of a batch lead to; those that are written down stay as they are. @throws AppError `job/cancelled` */
export async function findBatchFiles(
  { archive: { db }, batchId, describeFailure, run }: WorkOnBatch,
  { decision, pictures }: SaidBefore,
  control: JobControl,
): Promise<void> {
  run.doing = 'finding';
  const into = { db, batchId, decision, held: new HeldPlaces(db, batchId) };
  let done = 0;
  let stretch: NewBatchFile[] = [];
  const write = async (): Promise<void> => {
    insertBatchFiles(into, stretch);
    done += stretch.length;
    stretch = [];
    control.report({ done, total: 0, subject: run.subject });
    await control.breathe();
  };
  for await (const found of findFiles(getBatchRow(db, batchId).paths, pictures)) {
    run.subject = nameOf(found);
    stretch.push(toNewFile(found, describeFailure));
    if (stretch.length >= STRETCH) await write();
  }
  await write();
  markFound(db, batchId);
}

function toNewFile(
  { path, entries, pageFiles, bytes, format, isWanted, error }: FoundFile,
  describeFailure: WorkOnBatch['describeFailure'],
): NewBatchFile {
  const file = { path, entries: [...entries], pageFiles: [...pageFiles], bytes, format };
  if (error !== null) return { ...file, state: 'failed', failure: describeFailure(error) };
  return isWanted
    ? { ...file, state: 'waiting' }
    : { ...file, state: 'skipped', reason: 'not-a-bulletin-file' };
}
