import type { Change } from '#core/model/correction.ts';
import type { JobId } from '#core/model/ids.ts';
import type { JobResult } from '#core/model/job.ts';
import { settleSitting } from '../correction/state/bench.ts';
import { jobStore } from '../state/jobs.ts';

type Sent = readonly { file: string; changes: readonly Change[] }[];

/**
 * Forgets corrections that were sent with an import once its report says of which files they are kept. Those of files that failed,
 * and of an import that did not finish, wait on.
 */
export function forgetWhenImported(jobId: JobId, sent: Sent): void {
  if (sent.length === 0) return;
  const settle = (): boolean => {
    const job = jobStore.get().find(({ id }) => id === jobId);
    if (job === undefined || job.state === 'running') return false;
    const kept = keptFiles(job.result);
    for (const { file, changes } of sent) if (kept.has(file)) settleSitting({ of: 'file', file }, changes);
    return true;
  };
  // A small import may have ended before its name was known here.
  if (settle()) return;
  const stopWatching = jobStore.subscribe(() => {
    if (settle()) stopWatching();
  });
}

/** The files whose corrections are in the archive. */
function keptFiles(result: JobResult | null): ReadonlySet<string> {
  if (result?.kind !== 'import') return new Set();
  const { imported, skipped } = result.report;
  const keptOfHeld = skipped.filter(({ reason }) => reason === 'corrections-kept');
  return new Set([...imported, ...keptOfHeld].map(({ file }) => file));
}
