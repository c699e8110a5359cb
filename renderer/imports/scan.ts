import type { ImportReport, Job } from '#core/model/job.ts';
import type { JobId } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { dismissJob } from '../state/jobs.ts';
import { createStore } from '../state/store.ts';

/** The looking at files before their import: a job that keeps nothing. `error` is why it could not be begun. */
export type Scan =
  | { state: 'none' }
  | { state: 'starting' }
  | { state: 'begun'; jobId: JobId }
  | { state: 'refused'; error: unknown };

export const scanStore = createStore<Scan>({ state: 'none' });

/** The jobs of all lookings, and how many of them have no name yet: the panel of jobs does not tell them. */
export type ScanJobs = { known: ReadonlySet<JobId>; nameless: number };

export const scanJobsStore = createStore<ScanJobs>({ known: new Set(), nameless: 0 });
let latest = 0;

/** Looks at files and folders; what was being looked at before is given up. */
export async function startScan(paths: readonly string[]): Promise<void> {
  endScan();
  const own = latest;
  scanStore.set({ state: 'starting' });
  try {
    const jobId = await begin(paths);
    if (own === latest) scanStore.set({ state: 'begun', jobId });
    else giveUp(jobId);
  } catch (error) {
    if (own === latest) scanStore.set({ state: 'refused', error });
  }
}

async function begin(paths: readonly string[]): Promise<JobId> {
  scanJobsStore.update(({ known, nameless }) => ({ known, nameless: nameless + 1 }));
  let jobId: JobId | null = null;
  try {
    ({ jobId } = await call('import.start', { paths: [...paths], dryRun: true }));
    return jobId;
  } finally {
    const named = jobId === null ? [] : [jobId];
    scanJobsStore.update(({ known, nameless }) => ({
      known: new Set([...known, ...named]),
      nameless: nameless - 1,
    }));
  }
}

/** Stops the looking; the job is still there to be told as stopped. */
export function stopScan(): void {
  const scan = scanStore.get();
  // It may have ended just now: then there is nothing to stop.
  if (scan.state === 'begun') call('jobs.cancel', { jobId: scan.jobId }).catch(() => undefined);
}

/** Forgets the looking and its job. */
export function endScan(): void {
  const scan = scanStore.get();
  latest += 1;
  scanStore.set({ state: 'none' });
  if (scan.state === 'begun') giveUp(scan.jobId);
}

function giveUp(jobId: JobId): void {
  void call('jobs.cancel', { jobId })
    .catch(() => undefined)
    .finally(() => {
      dismissJob(jobId);
    });
}

/** True for the job of a looking, which has a view of its own; while one has no name yet, for any import that runs. */
export function isOfScan({ known, nameless }: ScanJobs, job: Job): boolean {
  return known.has(job.id) || (nameless > 0 && job.kind === 'import' && job.state === 'running');
}

/** What the looking found; null while it is not done. */
export function reportOf(job: Job | undefined): ImportReport | null {
  return job?.result?.kind === 'import' ? job.result.report : null;
}
