import type { BatchId, JobId } from '#core/model/ids.ts';
import type { JobKind } from '#core/model/job.ts';
import { getBatchRow, setBatchState } from '../batches/batch-rows.ts';
import type { BatchRun, WorkOnBatch } from '../batches/batch-work.ts';
import { findBatchFiles, NOTHING_SAID } from '../batches/find-batch-files.ts';
import { newRun } from '../batches/import-files.ts';
import { importBatch } from '../batches/import-batch.ts';
import { lookAtFiles } from '../batches/look-at-files.ts';
import { unlockFiles, type GivenPassword } from '../batches/unlock-files.ts';
import { forgetRun, noteRun, runOf } from '../batches/running-batches.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { HostContext } from './handler.ts';
import { followIndex } from './index-follower.ts';

const TELL_MS = 300;

/**
 * Looks into the files of a batch as a job, those that its paths lead to now included; a password that was given for one of them is tried on
 * all that are locked.
 */
export function beginLook(context: HostContext, batchId: BatchId, given: GivenPassword | null = null): JobId {
  return begin(context, batchId, {
    kind: 'look-at-batch',
    work: async (work, control) => {
      await findBatchFiles(work, NOTHING_SAID, control);
      if (given !== null) await unlockFiles(work, given, control);
      await lookAtFiles(work, control);
    },
  });
}

/** Imports what waits of a batch as a job, after a password that was given for one file has been tried on all that are locked. */
export function beginImport(
  context: HostContext,
  batchId: BatchId,
  given: GivenPassword | null = null,
): JobId {
  const archive = context.requireArchive();
  getBatchRow(archive.db, batchId);
  setBatchState(archive.db, batchId, 'importing');
  return begin(context, batchId, {
    kind: 'import-batch',
    work: async (work, control) => {
      try {
        if (given !== null) await unlockFiles(work, given, control);
        await importBatch(work, NOTHING_SAID, control);
      } finally {
        // Corrections that came with files may have changed issues that are held.
        context.forgetCompletions({ all: true });
        context.emit({ name: 'archive.changed', payload: { parts: ['issues', 'index', 'recognition'] } });
        context.beginRecognition(archive);
        followIndex(context, archive).end();
      }
    },
  });
}

/** Asks what is being done with a batch to stop. */
export function stopWork(context: HostContext, batchId: BatchId, as: BatchRun['endsAs']): void {
  const run = runOf(context.requireArchive(), batchId);
  if (run === undefined) return;
  run.endsAs = as;
  run.isStopping = true;
  context.jobs.cancel(run.jobId);
}

/**
 * Changes the files of a batch when nothing is being done with it: what is, and what begins meanwhile, is stopped and waited for. Tells whether
 * that was an import which nobody had stopped before.
 */
export async function changeAtRest(
  context: HostContext,
  batchId: BatchId,
  { as, change }: { as: BatchRun['endsAs']; change: () => void },
): Promise<boolean> {
  const archive = context.requireArchive();
  let wasImporting = false;
  for (let run = runOf(archive, batchId); run !== undefined; run = runOf(archive, batchId)) {
    wasImporting ||= !run.isStopping && getBatchRow(archive.db, batchId).state === 'importing';
    // What a person has stopped ends as that person said.
    if (!run.isStopping) stopWork(context, batchId, as);
    await context.jobs.waitFor(run.jobId);
  }
  // In the same turn: nothing can begin before it is done.
  change();
  return wasImporting;
}

/** Tells that batches are different now. */
export function tellBatches({ emit }: HostContext): void {
  emit({ name: 'archive.changed', payload: { parts: ['batches'] } });
}

type Task = {
  kind: Extract<JobKind, 'look-at-batch' | 'import-batch'>;
  work: (work: WorkOnBatch, control: JobControl) => Promise<void>;
};

/** One work on a batch at a time: that which goes on is stopped, and waited for. */
function begin(context: HostContext, batchId: BatchId, { kind, work }: Task): JobId {
  const archive = context.requireArchive();
  const { author, now, describeFailure, jobs } = context;
  const before = runOf(archive, batchId);
  if (before !== undefined) stopWork(context, batchId, 'paused');
  const run = newRun();
  const jobId = jobs.start(kind, async (control) => {
    try {
      if (before !== undefined) await jobs.waitFor(before.jobId);
      await work(
        { archive, batchId, author: author.name, now, describeFailure, run },
        telling(context, control),
      );
      return { kind, report: { batchId } };
    } finally {
      forgetRun(archive, batchId, run);
      tellBatches(context);
    }
  });
  noteRun(archive, batchId, run, jobId);
  tellBatches(context);
  return jobId;
}

/** A control that tells, now and then, that the batch has come further. */
function telling(context: HostContext, control: JobControl): JobControl {
  let toldAt = 0;
  return {
    ...control,
    report: (progress) => {
      control.report(progress);
      if (Date.now() - toldAt < TELL_MS) return;
      toldAt = Date.now();
      tellBatches(context);
    },
  };
}
