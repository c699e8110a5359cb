import i18next from 'i18next';
import type { Validity, ValidityDecision } from '#core/model/validity.ts';
import { call } from '../../bridge/call.ts';
import { makeChange } from '../../state/changes.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';

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

/** Keeps decisions as one change and offers to take it back; false where that failed, which has been told. */
export async function decide(decisions: readonly ValidityDecision[]): Promise<boolean> {
  if (decisions.length === 0) return true;
  const done = await makeChange(async (made) => {
    made((await call('validity.save', { decisions: [...decisions] })).inverse);
    return true as const;
  });
  if (done === null) return false;
  tellUndoable(i18next.t('registers.validity.saved', { count: decisions.length }));
  return true;
}
