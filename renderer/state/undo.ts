import type { Inverse } from '#core/contract/inverse.ts';

/** Changes that belong together: taken back and repeated as one. In the order they were made. */
export type ChangeGroup = readonly Inverse[];
/** What can be taken back and what can be repeated; the latest is last. */
export type UndoList = { past: readonly ChangeGroup[]; future: readonly ChangeGroup[] };

export const NOTHING_TO_UNDO: UndoList = { past: [], future: [] };
const LONGEST = 500;

/** Notes a new change; what was taken back before can no longer be repeated. */
export function recordChange(list: UndoList, group: ChangeGroup): UndoList {
  if (group.length === 0) return list;
  return { past: [...list.past, group].slice(-LONGEST), future: [] };
}

/** A step through the list: the list after it, and what stopped it half-way (null where nothing did). */
export type UndoStep = { list: UndoList; error: unknown };

/**
 * Takes the latest change back (or repeats the latest taken back) through `apply`, which makes one inverse and
 * returns the inverse of that. Null where there is nothing. Where `apply` throws, the group is split there: what was
 * done counts as done, and the rest is the next to be tried.
 */
export async function stepUndo(
  list: UndoList,
  direction: 'undo' | 'redo',
  apply: (inverse: Inverse) => Promise<Inverse>,
): Promise<UndoStep | null> {
  const [from, to] = direction === 'undo' ? [list.past, list.future] : [list.future, list.past];
  const group = from.at(-1);
  if (group === undefined) return null;
  const inverses: Inverse[] = [];
  let error: unknown = null;
  try {
    for (const inverse of group.toReversed()) inverses.push(await apply(inverse));
  } catch (thrown) {
    error = thrown;
  }
  const left = group.slice(0, group.length - inverses.length);
  const fromAfter = [...from.slice(0, -1), ...(left.length === 0 ? [] : [left])];
  const toAfter = inverses.length === 0 ? to : [...to, inverses];
  return {
    list: direction === 'undo' ? { past: fromAfter, future: toAfter } : { past: toAfter, future: fromAfter },
    error,
  };
}
