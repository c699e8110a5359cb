import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#core/errors/app-error.ts';
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
import type { CorrectionId } from '#core/model/ids.ts';
import type { Archive } from '../archive.ts';
import type { Handlers, HostContext } from './handler.ts';
import { followIndex, type IndexFollower } from './index-follower.ts';

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
      report: await telling(context, archive, (work) => rereadIssues(work, issueIds, control)),
    }));
    return { jobId };
  },
} satisfies Partial<Handlers>;

async function keep(context: HostContext, save: (work: CorrectionWork) => Promise<CorrectionId[]>) {
  const ids = await correct(context, save);
  return {
    corrections: getCorrections(context.requireArchive().db, ids),
    inverse: { operation: 'corrections.revoke' as const, request: { ids } },
  };
}

/** Work that changes nothing. */
function looking(context: HostContext): CorrectionWork {
  const archive = context.requireArchive();
  return workOf(context, archive, followIndex(context, archive));
}

function correct<Value>(
  context: HostContext,
  task: (work: CorrectionWork) => Promise<Value>,
): Promise<Value> {
  return telling(context, context.requireArchive(), task);
}

function workOf(context: HostContext, archive: Archive, follower: IndexFollower): CorrectionWork {
  return {
    archive,
    author: context.author.name,
    now: context.now,
    describeFailure: context.describeFailure,
    followIndex: follower.follow,
    breathe: async () => {
      await nextTurn();
      if (context.findArchive() !== archive) throw new AppError('archive/not-open');
    },
  };
}

/** Runs work that may change what is read of issues, and tells that it may have. */
async function telling<Value>(
  context: HostContext,
  archive: Archive,
  task: (work: CorrectionWork) => Promise<Value>,
): Promise<Value> {
  const follower = followIndex(context, archive);
  try {
    return await task(workOf(context, archive, follower));
  } finally {
    context.forgetCompletions({ all: true });
    const parts = ['issues', 'registers', 'annotations', 'dossier', 'index'] as const;
    context.emit({ name: 'archive.changed', payload: { parts: [...parts] } });
    follower.end();
  }
}

/** An inverse of nothing cannot be said. */
function sayable(changed: CorrectionId[], asked: CorrectionId[]): CorrectionId[] {
  return changed.length > 0 ? changed : asked;
}
