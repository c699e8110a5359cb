import type { Batch, BatchFile } from '#core/model/batch.ts';
import type { BatchFileId, BatchId, JobId } from '#core/model/ids.ts';
import type { SameDecision } from '#core/model/batch.ts';
import { call } from '../bridge/call.ts';
import { benchStore, closeBatch, openBatch } from '../correction/state/bench.ts';
import { jobStore } from '../state/jobs.ts';
import { attempt } from '../state/toasts.ts';
import { correctionsOf, settleCorrections, type FileCorrections } from './file-corrections.ts';
import { hiddenBatches, shownBatches } from './shown-batches.ts';

/** As many paths as one call takes. */
const MOST_PATHS = 10_000;

/** Shows files and folders that the person gave before they are imported; more can be added until then. */
export function importPaths(paths: readonly string[]): void {
  if (paths.length === 0) return;
  attempt(async () => {
    let batchId = await findOpenBatch();
    for (let from = 0; from < paths.length; from += MOST_PATHS) {
      const some = paths.slice(from, from + MOST_PATHS);
      ({ batchId } = await call('batches.create', { paths: some, batchId }));
    }
    if (batchId !== null) openBatch(batchId);
  });
}

/** The batch on the bench, where it has not begun to come in. */
async function findOpenBatch(): Promise<BatchId | null> {
  const { batchId } = benchStore.get();
  if (batchId === null) return null;
  return (await call('batches.get', { batchId })).state === 'open' ? batchId : null;
}

/** Imports what waits of a batch with what was corrected in its files, and goes on in the background. */
export function startBatch({ id: batchId, paths }: Batch): void {
  attempt(async () => {
    const corrections = correctionsOf(paths);
    const { jobId } = await call('batches.start', { batchId, corrections });
    followBatch(batchId, jobId, corrections);
    closeBatch();
  });
}

/** Imports all of a batch, what was left out included. */
export function startWholeBatch(batch: Batch): void {
  attempt(async () => {
    await call('batches.setTaken', { batchId: batch.id, isTaken: true });
    startBatch(batch);
  });
}

/** Stops a batch; what came in stays, and it can be gone on with. */
export function stopBatch(batchId: BatchId, as: 'paused' | 'cancelled'): void {
  attempt(() => call('batches.stop', { batchId, as }));
}

/** Tries files that failed again: some, or all. */
export function retryBatch(batchId: BatchId, ids: BatchFileId[] | null): void {
  attempt(async () => {
    followBatch(batchId, (await call('batches.retry', { batchId, ids })).jobId);
  });
}

/** Has the pictures of bundles of pages come in as issues by themselves. */
export function takeApart(batchId: BatchId, ids: BatchFileId[]): void {
  attempt(async () => {
    const { jobId } = await call('batches.takeApart', { batchId, ids });
    if (jobId !== null) followBatch(batchId, jobId);
  });
}

/** Says what files with the content of a held issue are: some, or all. */
export function decideSame(batchId: BatchId, ids: BatchFileId[] | null, decision: SameDecision): void {
  attempt(async () => {
    followBatch(batchId, (await call('batches.decide', { batchId, ids, decision })).jobId);
  });
}

/** Gives a batch up before anything of it has come in. */
export function discardBatch(batchId: BatchId): void {
  closeBatch();
  attempt(() => call('batches.purge', { batchId }));
}

/** The files among those with corrections that are left out of a batch. */
export async function findLeftOut(batchId: BatchId, files: readonly string[]): Promise<string[]> {
  const found = await Promise.all(files.map((file) => findFile(batchId, file)));
  return found.flatMap((file) => (file?.state === 'skipped' ? [file.path] : []));
}

/** Tells in the corner of the window how a batch goes on that has begun to come in. */
export function followBatch(batchId: BatchId, jobId: JobId, sent: readonly FileCorrections[] = []): void {
  shownBatches.update((shown) => new Set([...shown, batchId]));
  hiddenBatches.update((hidden) => new Set([...hidden].filter((id) => id !== batchId)));
  if (sent.length === 0) return;
  const settle = (): boolean => {
    const job = jobStore.get().find(({ id }) => id === jobId);
    if (job === undefined || job.state === 'running') return false;
    attempt(() => settleKept(batchId, sent));
    return true;
  };
  // A small import may have ended before its name was known here.
  if (settle()) return;
  const stopWatching = jobStore.subscribe(() => {
    if (settle()) stopWatching();
  });
}

async function settleKept(batchId: BatchId, sent: readonly FileCorrections[]): Promise<void> {
  const files = await Promise.all(sent.map(({ file }) => findFile(batchId, file)));
  const kept = files.flatMap((file) => (file !== null && hasKeptChanges(file) ? [file.path] : []));
  settleCorrections(sent, new Set(kept));
}

function hasKeptChanges({ state, reason }: BatchFile): boolean {
  return (state === 'in' && reason === null) || reason === 'corrections-kept';
}

async function findFile(batchId: BatchId, path: string): Promise<BatchFile | null> {
  const { files } = await call('batches.files', { batchId, filter: { text: path.slice(-200) } });
  return files.find((file) => file.path === path && file.entries.length === 0) ?? null;
}
