import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { isAppError } from '#core/errors/app-error.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { RereadReport } from '#core/model/job.ts';
import { listIssueTitles } from '../holdings/issues.ts';
import { ENDING_FAILURES } from '../database/sqlite-failure.ts';
import { checkReading } from '../importers/open-source.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { appendJournal } from '../keeping/journal.ts';
import { listKeptChanges, listWaiting } from './correction-rows.ts';
import { inTurn } from './in-turn.ts';
import type { CorrectionWork } from './keep-corrections.ts';
import { openIssue } from './open-issue.ts';
import { storeReadings } from './store-readings.ts';

/**
 * Reads held issues again with the present rules and their corrections, null for all. Each is one transaction; one that fails is told
 * and keeps its reading; one that reads as before is not written. A full disk or a lost archive ends the job.
 */
export async function rereadIssues(
  work: CorrectionWork,
  issueIds: readonly IssueId[] | null,
  control: JobControl,
): Promise<RereadReport> {
  const { archive, describeFailure } = work;
  const report: RereadReport = { issues: 0, changed: [], notPlaced: [], failed: [] };
  const wanted = issueIds === null ? null : new Set(issueIds);
  const issues = listIssueTitles(archive.db).filter(({ id }) => wanted === null || wanted.has(id));
  for (const [at, { id, title }] of issues.entries()) {
    control.report({ done: at, total: issues.length, subject: title });
    await control.breathe();
    try {
      if (await inTurn(work, () => rereadIssue(work, id))) report.changed.push(id);
      report.issues += 1;
    } catch (error) {
      if (isAppError(error, 'job/cancelled', ...ENDING_FAILURES)) throw error;
      report.failed.push({ issueId: id, issue: title, failure: describeFailure(error) });
    }
  }
  report.notPlaced = listWaiting(
    archive.db,
    issues.map(({ id }) => id),
  );
  control.report({ done: issues.length, total: issues.length, subject: '' });
  return report;
}

/** True where the issue reads otherwise now. */
async function rereadIssue(work: CorrectionWork, issueId: IssueId): Promise<boolean> {
  const { archive, author, now } = work;
  const issue = await openIssue(archive, issueId);
  await work.breathe();
  const kept = listKeptChanges(archive.db, issue.sha256).map(({ change }) => change);
  const { changed } = storeReadings(work, [{ issue, read: checkReading(readBulletin(issue.source, kept)) }], {
    write: () => undefined,
    follow: (db) => {
      const details = { issueId, sha256: issue.sha256 };
      appendJournal(db, { at: now(), author, action: 'issue-reread', details });
    },
  });
  return changed.length > 0;
}
