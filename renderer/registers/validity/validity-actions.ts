import i18next from 'i18next';
import type { Inverse } from '#core/contract/inverse.ts';
import type { Validity, ValidityDecision } from '#core/model/validity.ts';
import { call } from '../../bridge/call.ts';
import { makeChange } from '../../state/changes.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';
import { tell } from '../../state/toasts.ts';
import { readEntries, type Ticked } from './ticked.ts';

/** The decision that follows the strongest suggestion; null where nothing is suggested. */
export function confirming({ document, suggestions }: Validity): ValidityDecision | null {
  const [strongest] = suggestions;
  if (strongest === undefined) return null;
  return { documentId: document.id, status: strongest.status, since: strongest.since, note: '' };
}

/** The decision that leaves a document in force, whatever was suggested. */
export function dismissing({ document }: Validity): ValidityDecision {
  return { documentId: document.id, status: 'in-force', since: null, note: '' };
}

/** No decision: what is suggested awaits one again. */
export function revoking({ document }: Validity): ValidityDecision {
  return { documentId: document.id, status: null, since: null, note: '' };
}

/** As many decisions as one call may hold. */
const MOST_AT_ONCE = 10_000;

async function keep(decisions: readonly ValidityDecision[], made: (inverse: Inverse) => void): Promise<void> {
  for (let start = 0; start < decisions.length; start += MOST_AT_ONCE)
    made((await call('validity.save', { decisions: decisions.slice(start, start + MOST_AT_ONCE) })).inverse);
}

/** Keeps one decision and offers to take it back; false where that failed, which has been told. */
export async function decide(decision: ValidityDecision): Promise<boolean> {
  const done = await makeChange(async (made) => {
    await keep([decision], made);
    return true as const;
  });
  if (done === null) return false;
  tellUndoable(i18next.t('registers.validity.saved', { count: 1 }));
  return true;
}

/**
 * Decides on the ticked documents that are in their list still, as one change, and tells how many are not. What was suggested
 * is read anew: since they were ticked, some may have been decided with other words.
 */
export async function decideTicked(
  { state, ids }: Ticked,
  make: (entry: Validity) => ValidityDecision | null,
): Promise<void> {
  const kept = await makeChange(async (made) => {
    const entries = await readEntries(state, ids);
    const decisions = entries.map(make).filter((decision) => decision !== null);
    await keep(decisions, made);
    return decisions.length;
  });
  if (kept === null) return;
  if (kept > 0) tellUndoable(i18next.t('registers.validity.saved', { count: kept }));
  if (kept < ids.size) tell(i18next.t('registers.validity.leftOut', { count: ids.size - kept }));
}
