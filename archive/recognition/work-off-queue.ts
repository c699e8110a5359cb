import { setTimeout as wait } from 'node:timers/promises';
import { isAppError } from '#core/errors/app-error.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { RecogniseReport } from '#core/model/recognition.ts';
import type { Failure } from '#core/model/failure.ts';
import type { Archive } from '../archive.ts';
import { ENDING_FAILURES } from '../database/sqlite-failure.ts';
import { pagedOriginal } from '../facsimile/open-facsimile.ts';
import { getIssue } from '../holdings/issues.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { countWaiting, findNext, listReady, saveFailure, saveFound, type WaitingPage } from './page-rows.ts';

/** While a page is being recognised, the wish to stop is looked for so often. */
const LOOK_MS = 100;

export type QueueWork = {
  archive: Archive;
  describeFailure: (error: unknown) => Failure;
  /** Reads an issue anew with what was recognised; true where it reads otherwise now. */
  read: (issueId: IssueId) => Promise<boolean>;
  /** The issue whose pages go first; asked before every page. */
  wantedFirst: () => IssueId | null;
  /** Told after every page. */
  onPage: () => void;
};

/**
 * Recognises page after page of what waits, and reads an issue anew when none of its pages waits any more. What is done is kept page by page. A
 * page that fails is told, and its issue is read without it. A full disk or a lost archive ends the job.
 */
export async function workOffQueue(work: QueueWork, control: JobControl): Promise<RecogniseReport> {
  const { db } = work.archive;
  const report: RecogniseReport = { pages: 0, issues: [], failed: [] };
  const tried = new Set<IssueId>();
  for (;;) {
    await control.breathe();
    for (const issueId of listReady(db)) {
      if (!tried.has(issueId)) await readIssue(work, issueId, report);
      tried.add(issueId);
    }
    const next = findNext(db, work.wantedFirst());
    if (next === null) break;
    const { title } = getIssue(db, next.issueId);
    control.report({ done: report.pages, total: report.pages + countWaiting(db), subject: title });
    await recognisePage(work, next, report, control);
    tried.delete(next.issueId);
    report.pages += 1;
    work.onPage();
  }
  control.report({ done: report.pages, total: report.pages, subject: '' });
  return report;
}

async function readIssue(work: QueueWork, issueId: IssueId, report: RecogniseReport): Promise<void> {
  try {
    if (await work.read(issueId)) report.issues.push(issueId);
  } catch (error) {
    tellFailure(work, { issueId, page: null }, error, report);
  }
}

async function recognisePage(
  work: QueueWork,
  next: WaitingPage,
  report: RecogniseReport,
  control: JobControl,
): Promise<void> {
  const { archive } = work;
  try {
    const original = pagedOriginal(archive, next.issueId);
    const recognising = archive.recogniser.recognise(original, next.page, next.turn);
    saveFound(archive.db, next, await unlessStopped(recognising, control));
  } catch (error) {
    if (isAppError(error, 'job/cancelled')) await archive.recogniser.stop();
    const failure = tellFailure(work, next, error, report);
    saveFailure(archive.db, next, failure);
  }
}

/** What the work comes to; the wish to stop is heard meanwhile. @throws AppError `job/cancelled` */
async function unlessStopped<Value>(working: Promise<Value>, control: JobControl): Promise<Value> {
  const settled = working.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([settled, wait(LOOK_MS, false)]))) await control.breathe();
  return working;
}

function tellFailure(
  { archive, describeFailure }: QueueWork,
  { issueId, page }: { issueId: IssueId; page: number | null },
  error: unknown,
  report: RecogniseReport,
): Failure {
  if (isAppError(error, 'job/cancelled', 'archive/not-open', ...ENDING_FAILURES)) throw error;
  const failure = describeFailure(error);
  report.failed.push({ issueId, issue: getIssue(archive.db, issueId).title, page, failure });
  return failure;
}
