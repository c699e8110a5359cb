import type { Inverse } from '#core/contract/inverse.ts';
import type { UndoStep } from '#core/model/undo.ts';
import { call } from '../bridge/call.ts';
import { refresh } from '../bridge/query-client.ts';
import type { ChangedPart } from '../bridge/stale-operations.ts';
import { createStore } from './store.ts';
import { reportFailure, tellProgress } from './toasts.ts';

/** What was changed in this window last: made, with what would take it back, or a kept step taken back or done again. */
export type Change = { kind: 'made'; inverses: readonly Inverse[] } | { kind: 'stepped'; step: UndoStep };

export const latestChangeStore = createStore<Change | null>(null);

// One after the other: two quick presses of undo must not take the same change back twice.
let queue: Promise<unknown> = Promise.resolve();
/** Changes that are taken back by one call: each may be of a thousand things. */
const MOST_AT_ONCE = 5;
/** As many as `undo.join` takes. */
const MOST_JOINED = 100;

/** What an operation touches beside annotations and the dossier; a correction touches all that is drawn from its document. */
const PARTS: Readonly<Record<string, ChangedPart>> = {
  corrections: 'issues',
  searches: 'searches',
  authorities: 'registers',
  validity: 'registers',
};

async function refreshAfter(operations: readonly string[]): Promise<void> {
  const touched = operations.map((operation) => PARTS[operation.split('.')[0] ?? '']);
  await refresh([
    ...new Set<ChangedPart>(['annotations', 'dossier', ...touched.filter((part) => part !== undefined)]),
  ]);
}

function enqueue<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = queue.then(work, work);
  queue = next.catch(() => undefined);
  return next;
}

/** The archive keeps a step for each call: those of one change become one. */
async function joinSteps(count: number): Promise<void> {
  for (let left = count; left > 1; left -= MOST_JOINED - 1)
    await call('undo.join', { count: Math.min(left, MOST_JOINED) });
}

/**
 * Makes changes that are undone as one: `work` hands the inverse of each to `done` as soon as it is made, so that what
 * was made before a failure can be undone too. Null where it failed, which the person has then been told.
 */
export function makeChange<Value>(
  work: (done: (inverse: Inverse | null) => void) => Promise<Value>,
): Promise<Value | null> {
  return enqueue(async () => {
    const inverses: Inverse[] = [];
    try {
      return await work((inverse) => {
        if (inverse !== null) inverses.push(inverse);
      });
    } catch (error) {
      reportFailure(error);
      return null;
    } finally {
      await joinSteps(inverses.length).catch(reportFailure);
      if (inverses.length > 0) latestChangeStore.set({ kind: 'made', inverses });
      await refreshAfter(inverses.map(({ operation }) => operation));
    }
  });
}

/** Takes the latest change of this profile back, or does the latest one taken back again, whenever it was made; null where there is none. */
export function step(direction: 'undo' | 'redo'): Promise<UndoStep | null> {
  return enqueue(async () => {
    const done = await stepInParts(direction);
    if (done !== null) {
      latestChangeStore.set({ kind: 'stepped', step: done });
      await refreshAfter([done.operation]);
    }
    return done;
  });
}

/** A step of many changes is done a few at a time; it tells how far it is, and can be stopped there. */
async function stepInParts(direction: 'undo' | 'redo'): Promise<UndoStep | null> {
  const first = await call('undo.step', { direction, most: MOST_AT_ONCE });
  if (first.left === 0) return first.step;
  const total = first.left + MOST_AT_ONCE;
  const progress = tellProgress(total);
  try {
    for (let { left } = first; left > 0 && !progress.isStopped();) {
      progress.report(total - left);
      left = (await call('undo.step', { direction, most: MOST_AT_ONCE, goesOn: true })).left;
    }
  } finally {
    progress.end();
  }
  return first.step;
}

/** The step that would be taken back, or done again, next; null where there is none. */
export async function nextStep(direction: 'undo' | 'redo'): Promise<UndoStep | null> {
  const { past, future } = await call('undo.list', {});
  return (direction === 'undo' ? past : future)[0] ?? null;
}

/** Lets go of a step that cannot be done, so that the next one can. */
export function skipStep({ id }: UndoStep): Promise<void> {
  return enqueue(async () => {
    await call('undo.skip', { id });
    // An offer to undo what was let go would undo the change before it.
    latestChangeStore.set(null);
    await refreshAfter([]);
  });
}
