import type { Change } from '#core/model/correction.ts';
import { withChange } from './merge-changes.ts';

/** The changes that wait to be kept, in the order in which they apply, and the lists that were before and after each step. */
export type Sitting = {
  changes: readonly Change[];
  past: readonly (readonly Change[])[];
  future: readonly (readonly Change[])[];
};

export const NOTHING_STAGED: Sitting = { changes: [], past: [], future: [] };
const LONGEST_PAST = 500;

/** One step on: the list becomes another; what was taken back before can no longer be repeated. */
export function stepTo(sitting: Sitting, changes: readonly Change[]): Sitting {
  if (changes === sitting.changes) return sitting;
  return { changes, past: [...sitting.past, sitting.changes].slice(-LONGEST_PAST), future: [] };
}

/** Changes made in one go: undone as one. */
export function stage(sitting: Sitting, added: readonly Change[]): Sitting {
  if (added.length === 0) return sitting;
  return stepTo(sitting, added.reduce(withChange, sitting.changes));
}

/** Takes the latest step back; unchanged where there is none. */
export function undoStep(sitting: Sitting): Sitting {
  const before = sitting.past.at(-1);
  if (before === undefined) return sitting;
  return {
    changes: before,
    past: sitting.past.slice(0, -1),
    future: [...sitting.future, sitting.changes],
  };
}

/** Repeats the latest step that was taken back; unchanged where there is none. */
export function redoStep(sitting: Sitting): Sitting {
  const after = sitting.future.at(-1);
  if (after === undefined) return sitting;
  return { changes: after, past: [...sitting.past, sitting.changes], future: sitting.future.slice(0, -1) };
}
