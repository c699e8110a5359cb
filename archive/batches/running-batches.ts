import type { BatchId, JobId } from '#core/model/ids.ts';
import type { Archive } from '../archive.ts';
import type { BatchRun } from './batch-work.ts';

type Running = BatchRun & { jobId: JobId };

const running = new WeakMap<Archive, Map<BatchId, Running>>();

/** What is being done with a batch now; undefined for nothing. */
export function runOf(archive: Archive, batchId: BatchId): Running | undefined {
  return running.get(archive)?.get(batchId);
}

/** Notes that work on a batch has begun. */
export function noteRun(archive: Archive, batchId: BatchId, run: BatchRun, jobId: JobId): void {
  const runs = running.get(archive) ?? new Map<BatchId, Running>();
  running.set(archive, runs.set(batchId, Object.assign(run, { jobId })));
}

/** Notes that work on a batch has ended; that which has taken its place is left. */
export function forgetRun(archive: Archive, batchId: BatchId, run: BatchRun): void {
  const runs = running.get(archive);
  if (runs?.get(batchId) === run) runs.delete(batchId);
}
