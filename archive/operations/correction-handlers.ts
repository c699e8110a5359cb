import { getCorrections, listCorrections } from '../corrections/correction-rows.ts';
import {
  restoreCorrections,
  revokeCorrections,
  saveCorrections,
  type CorrectionWork,
} from '../corrections/keep-corrections.ts';
import { previewFile, previewIssue } from '../corrections/preview-reading.ts';
import { rereadIssues } from '../corrections/reread-issues.ts';
import { setFields } from '../corrections/set-fields.ts';
import type { CorrectionId, IssueId } from '#core/model/ids.ts';
import type { Archive } from '../archive.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { Handlers, HostContext } from './handler.ts';
import { correct, looking, telling } from './correction-work.ts';

export const correctionHandlers = {
  'readings.previewFile': (context, { file, changes }) => previewFile(looking(context), file, changes),
  'readings.previewIssue': (context, { issueId, changes }) =>
    previewIssue(looking(context), issueId, changes),
  'corrections.save': (context, { issueId, changes }) =>
    keep(context, (work) => saveCorrections(work, issueId, changes)),
  'corrections.setFields': (context, { documentIds, fields }) =>
    keep(context, (work) => setFields(work, documentIds, fields)),
  'corrections.revoke': async (context, { ids }) => {
    const revoked = await correct(context, (work) => revokeCorrections(work, ids));
    return { inverse: { operation: 'corrections.restore', request: { ids: sayable(revoked, ids) } } };
  },
  'corrections.restore': async (context, { ids }) => {
    const restored = await correct(context, (work) => restoreCorrections(work, ids));
    return { inverse: { operation: 'corrections.revoke', request: { ids: sayable(restored, ids) } } };
  },
  'corrections.list': (context, request) => listCorrections(context.requireArchive().db, request),
  'issues.reread': (context, { issueIds }) => {
    const archive = context.requireArchive();
    const jobId = context.jobs.start('reread', async (control) => ({
      kind: 'reread',
      report: await reread(context, archive, issueIds, control),
    }));
    return { jobId };
  },
} satisfies Partial<Handlers>;

/** Pages that the present rules know for scans wait from now on. */
async function reread(
  context: HostContext,
  archive: Archive,
  issueIds: readonly IssueId[] | null,
  control: JobControl,
) {
  const report = await telling(context, archive, (work) => rereadIssues(work, issueIds, control));
  context.beginRecognition(archive);
  return report;
}

async function keep(context: HostContext, save: (work: CorrectionWork) => Promise<CorrectionId[]>) {
  const ids = await correct(context, save);
  return {
    corrections: getCorrections(context.requireArchive().db, ids),
    inverse: { operation: 'corrections.revoke' as const, request: { ids } },
  };
}

/** An inverse of nothing cannot be said. */
function sayable(changed: CorrectionId[], asked: CorrectionId[]): CorrectionId[] {
  return changed.length > 0 ? changed : asked;
}
