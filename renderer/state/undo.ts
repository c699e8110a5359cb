import type { Inverse } from '#core/contract/archive-operations.ts';

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

/**
 * Takes the latest change back (or repeats the latest taken back) through `apply`, which makes one inverse and
 * returns the inverse of that. Null where there is nothing; throws what `apply` throws and then nothing is moved.
 */
export async function stepUndo(
  list: UndoList,
  direction: 'undo' | 'redo',
  apply: (inverse: Inverse) => Promise<Inverse>,
): Promise<UndoList | null> {
  const from = direction === 'undo' ? list.past : list.future;
  const group = from.at(-1);
  if (group === undefined) return null;
  const inverses: Inverse[] = [];
  for (const inverse of group.toReversed()) inverses.push(await apply(inverse));
  const rest = from.slice(0, -1);
  return direction === 'undo'
    ? { past: rest, future: [...list.future, inverses] }
    : { past: [...list.past, inverses], future: rest };
}
