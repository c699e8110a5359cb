import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#core/errors/app-error.ts';
import type { Archive } from '../archive.ts';
import type { CorrectionWork } from '../corrections/keep-corrections.ts';
import type { HostContext } from './handler.ts';
import { followIndex, type IndexFollower } from './index-follower.ts';

/** Work that changes nothing. */
export function looking(context: HostContext): CorrectionWork {
  const archive = context.requireArchive();
  return workOf(context, archive, followIndex(context, archive));
}

/** Corrects issues of the open archive. */
export function correct<Value>(
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
export async function telling<Value>(
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
