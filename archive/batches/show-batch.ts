import type { Batch } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import type { Archive } from '../archive.ts';
import { getBatchRow, listBatchRows, countBatches, type BatchRow } from './batch-rows.ts';
import { countBatch, type BatchCounts } from './count-batch.ts';
import { runOf } from './running-batches.ts';

/** A batch with how far it has come. @throws AppError `item/not-found` */
export function showBatch(archive: Archive, batchId: BatchId): Batch {
  return withCounts(archive, getBatchRow(archive.db, batchId));
}

/** A stretch of the batches, newest first, and how many there are. */
export function showBatches(
  archive: Archive,
  stretch: { offset: number; limit: number },
): { batches: Batch[]; total: number } {
  const batches = listBatchRows(archive.db, stretch).map((row) => withCounts(archive, row));
  return { batches, total: countBatches(archive.db) };
}

function withCounts(archive: Archive, row: BatchRow): Batch {
  const counts = countBatch(archive.db, row.id);
  return { ...row, ...counts, work: workOf(archive, row.id, counts) };
}

function workOf(
  archive: Archive,
  batchId: BatchId,
  { counts, looked, bytesLeft }: BatchCounts,
): Batch['work'] {
  const run = runOf(archive, batchId);
  if (run === undefined) return null;
  const { doing, subject, isStopping, meter } = run;
  const files = counts.waiting + counts.reading - (doing === 'looking' ? looked : 0);
  return {
    doing,
    subject,
    isStopping,
    pace: doing === 'finding' ? null : meter.pace({ files, bytes: doing === 'looking' ? 0 : bytesLeft }),
  };
}
