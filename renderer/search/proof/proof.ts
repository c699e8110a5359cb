import type { Job } from '#core/model/job.ts';
import type { JobId } from '#core/model/ids.ts';
import type { ProofReport, SearchQuestion } from '#core/model/search.ts';
import { call } from '../../bridge/call.ts';
import { createStore } from '../../state/store.ts';
import { sheetStore } from '../../state/sheets.ts';
import { attempt } from '../../state/toasts.ts';

/** The proof that is looked at; null before its job has a name. */
export const proofStore = createStore<JobId | null>(null);

/** Has every stored text scanned for a question, and shows what that finds beside what the index answers. */
export function startProof(question: SearchQuestion): void {
  attempt(async () => {
    proofStore.set(null);
    const { jobId } = await call('search.prove', question);
    proofStore.set(jobId);
    sheetStore.set('proof');
  });
}

/** What a proof found; null while it is not done. */
export function proofOf(job: Job | undefined): ProofReport | null {
  return job?.result?.kind === 'prove-search' ? job.result.report : null;
}

/** True where scan and index found the same documents. */
export function isProven({ missing, extra }: Pick<ProofReport, 'missing' | 'extra'>): boolean {
  return missing.length === 0 && extra.length === 0;
}
