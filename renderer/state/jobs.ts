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

/** The jobs after the archive process was lost: what ran is told as failed. */
export function withoutProcess(jobs: readonly Job[]): readonly Job[] {
  return jobs.map((job) =>
    job.state === 'running'
      ? { ...job, state: 'failed', failure: { code: 'process/restarting', context: {}, ref: null } }
      : job,
  );
}

/** Takes a finished job off the panel. */
export function dismissJob(id: JobId): void {
  jobStore.update((jobs) => jobs.filter((job) => job.id !== id));
}
