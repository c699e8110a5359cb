import type { Inverse } from '#core/contract/inverse.ts';
import { call } from '../bridge/call.ts';
import { refresh } from '../bridge/query-client.ts';
import type { ChangedPart } from '../bridge/stale-operations.ts';
import { NOTHING_TO_UNDO, recordChange, stepUndo, type UndoList } from './undo.ts';
import { createStore } from './store.ts';
import { reportFailure } from './toasts.ts';

export const undoStore = createStore<UndoList>(NOTHING_TO_UNDO);
// One after the other: two quick presses of undo must not take the same change back twice.
let queue: Promise<unknown> = Promise.resolve();

async function apply(inverse: Inverse): Promise<Inverse> {
  switch (inverse.operation) {
    case 'annotations.save':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'annotations.remove':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'annotations.restore':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'annotations.putBack':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'colors.save':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'dossier.save':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'corrections.revoke':
    case 'corrections.restore':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'authorities.save':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'authorities.remove':
    case 'authorities.restore':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'searches.save':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'searches.remove':
    case 'searches.restore':
      return (await call(inverse.operation, inverse.request)).inverse;
    case 'validity.save':
      return (await call(inverse.operation, inverse.request)).inverse;
  }
}

/** Reads again what changes of these kinds touch; a correction touches all that is drawn from its document. */
async function refreshAfter(inverses: readonly Inverse[]): Promise<void> {
  const parts = new Set<ChangedPart>(['annotations', 'dossier']);
  for (const { operation } of inverses) {
    if (operation.startsWith('corrections.')) parts.add('issues');
    if (operation.startsWith('searches.')) parts.add('searches');
    if (operation.startsWith('authorities.') || operation === 'validity.save') parts.add('registers');
  }
  await refresh([...parts]);
}

function enqueue<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = queue.then(work, work);
  queue = next.catch(() => undefined);
  return next;
}

/**
 * Makes changes that are undone as one: `work` hands the inverse of each to `done` as soon as it is made, so that what
 * was made before a failure can be undone too. Null where it failed, which the person has then been told.
 */
export function makeChange<Value>(
  work: (done: (inverse: Inverse) => void) => Promise<Value>,
): Promise<Value | null> {
  return enqueue(async () => {
    const inverses: Inverse[] = [];
    try {
      return await work((inverse) => {
        inverses.push(inverse);
      });
    } catch (error) {
      reportFailure(error);
      return null;
    } finally {
      undoStore.update((list) => recordChange(list, inverses));
      await refreshAfter(inverses);
    }
  });
}

/** Takes the latest change back, or repeats the latest one taken back. */
export function step(direction: 'undo' | 'redo'): Promise<void> {
  return enqueue(async () => {
    const next = await stepUndo(undoStore.get(), direction, apply);
    if (next === null) return;
    undoStore.set(next.list);
    if (next.error !== null) reportFailure(next.error);
    // The group that moved is the latest of either list now.
    await refreshAfter([...(next.list.past.at(-1) ?? []), ...(next.list.future.at(-1) ?? [])]);
  });
}
