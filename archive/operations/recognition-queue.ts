import type { IssueId, JobId } from '#core/model/ids.ts';
import type { RecognitionStatus } from '#core/model/recognition.ts';
import type { Archive } from '../archive.ts';
import { findMeta, saveMeta } from '../database/meta.ts';
import { getIssue } from '../holdings/issues.ts';
import { countWaiting, listReady, listUnfinished } from '../recognition/page-rows.ts';
import { readRecognised } from '../recognition/read-recognised.ts';
import { workOffQueue } from '../recognition/work-off-queue.ts';
import { telling } from './correction-work.ts';
import type { HostContext } from './handler.ts';

/**
 * Of each archive the job that works on its queue, and the issue whose pages go first. `stopping` is there while a paused job has not ended yet,
 * and resolves once it has, and work has begun again where it is to go on.
 */
type Desk = { jobId: JobId | null; wantedFirst: IssueId | null; stopping: Promise<void> | null };
const desks = new WeakMap<Archive, Desk>();

function deskOf(archive: Archive): Desk {
  const desk = desks.get(archive) ?? { jobId: null, wantedFirst: null, stopping: null };
  desks.set(archive, desk);
  return desk;
}

/** The queue of an archive. */
export function recognitionStatus({ jobs }: HostContext, archive: Archive): RecognitionStatus {
  const { db } = archive;
  const { jobId } = deskOf(archive);
  return {
    isPaused: isPaused(archive),
    jobId: jobId !== null && jobs.isRunning(jobId) ? jobId : null,
    waiting: countWaiting(db),
    issues: listUnfinished(db).map((issue) => ({ ...issue, title: getIssue(db, issue.issueId).title })),
  };
}

/** Has the pages of an issue go before those of others. */
export function wantFirst(archive: Archive, issueId: IssueId): void {
  deskOf(archive).wantedFirst = issueId;
}

/** Begins to work on what waits, beside whatever the person does; null where nothing waits, or nothing may be written, or work was paused. */
export function startRecognition(context: HostContext, archive: Archive): JobId | null {
  const desk = deskOf(archive);
  const { db } = archive;
  if (desk.jobId !== null && context.jobs.isRunning(desk.jobId)) return desk.jobId;
  if (archive.isReadOnly || isPaused(archive)) return null;
  if (countWaiting(db) + listReady(db).length === 0) return null;
  const work = {
    archive,
    describeFailure: context.describeFailure,
    read: (issueId: IssueId) => telling(context, archive, (own) => readRecognised(own, issueId)),
    wantedFirst: () => desk.wantedFirst,
    onPage: () => {
      context.emit({ name: 'archive.changed', payload: { parts: ['recognition'] } });
    },
  };
  desk.jobId = context.jobs.start('recognise', async (control) => ({
    kind: 'recognise',
    report: await workOffQueue(work, control),
  }));
  return desk.jobId;
}

/** Stops the work until it is to go on, after a restart too; the page that is being recognised is begun anew then. */
export function pauseRecognition(context: HostContext, archive: Archive): void {
  saveMeta(archive.db, 'recognition_paused', '1');
  const desk = deskOf(archive);
  const { jobId } = desk;
  if (jobId !== null && context.jobs.isRunning(jobId)) {
    context.jobs.cancel(jobId);
    desk.stopping ??= context.jobs.waitFor(jobId).then(() => {
      desk.stopping = null;
      goOn(context, archive);
    });
  }
  context.emit({ name: 'archive.changed', payload: { parts: ['recognition'] } });
}

/** Begins again after a pause that was taken back before the job had ended. */
function goOn(context: HostContext, archive: Archive): void {
  if (context.findArchive() !== archive) return;
  try {
    if (startRecognition(context, archive) !== null)
      context.emit({ name: 'archive.changed', payload: { parts: ['recognition'] } });
  } catch (error) {
    context.describeFailure(error); // which logs it
  }
}

/** Goes on with what waits, once a job that was paused has ended; null where nothing waits, or the archive was closed or paused meanwhile. */
export async function resumeRecognition(context: HostContext, archive: Archive): Promise<JobId | null> {
  saveMeta(archive.db, 'recognition_paused', '0');
  context.emit({ name: 'archive.changed', payload: { parts: ['recognition'] } });
  await deskOf(archive).stopping;
  return context.findArchive() === archive ? startRecognition(context, archive) : null;
}

function isPaused({ db }: Archive): boolean {
  return findMeta(db, 'recognition_paused') === '1';
}
