import type { Failure } from '#core/contract/contract.ts';
import type { Job } from '#core/model/job.ts';
import type { JobId } from '#core/model/ids.ts';
import { createStore } from './store.ts';

export const jobStore = createStore<readonly Job[]>([]);

/** The jobs after one of them moved; a state that came late never overwrites the end. */
export function withJob(jobs: readonly Job[], job: Job): readonly Job[] {
  const known = jobs.find((each) => each.id === job.id);
  if (known === undefined) return [...jobs, job];
  if (known.state !== 'running') return jobs;
  return jobs.map((each) => (each.id === job.id ? job : each));
}

/** The jobs after the archive process was lost: what ran is told as failed by that. */
export function withoutProcess(jobs: readonly Job[], failure: Failure): readonly Job[] {
  return jobs.map((job) => (job.state === 'running' ? { ...job, state: 'failed', failure } : job));
}

/** Takes a finished job off the panel. */
export function dismissJob(id: JobId): void {
  jobStore.update((jobs) => jobs.filter((job) => job.id !== id));
}

/** True for the rebuild of an empty index, which every new archive begins with. */
export function isEmptyRebuild(job: Job): boolean {
  return job.result?.kind === 'rebuild-index' && job.result.report.documents === 0;
}

/** True for an end that needs no reading: it left nothing to look into and the window shows what it did. */
export function isQuietEnd(job: Job): boolean {
  if (job.state !== 'done' || job.result === null) return false;
  switch (job.result.kind) {
    case 'open-samples':
      return job.result.report.failed.length === 0;
    case 'rebuild-index':
    case 'redraw-registers':
    case 'look-at-batch':
    case 'import-batch':
      return true;
    case 'recognise':
      return job.result.report.failed.length === 0;
    case 'import':
    case 'reread':
    case 'verify':
    case 'backup':
    case 'restore':
    case 'export-search':
    case 'prove-search':
      return false;
  }
}
