import i18next from 'i18next';
import type { DocumentFields } from '#core/model/correction.ts';
import type { CorrectionId, DocumentId, IssueId } from '#core/model/ids.ts';
import { call } from '../../bridge/call.ts';
import { makeChange } from '../../state/changes.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';
import { attempt } from '../../state/toasts.ts';
import { settleSitting, sittingOf, sittingStore } from './bench.ts';

/** Keeps what is staged of a held issue; false where that failed, and then it stays staged. */
export async function saveSitting(issueId: IssueId): Promise<boolean> {
  const subject = { of: 'issue', issueId } as const;
  const { changes } = sittingOf(sittingStore.get(), subject);
  if (changes.length === 0) return true;
  const kept = await makeChange(async (done) => {
    const { inverse, corrections } = await call('corrections.save', { issueId, changes: [...changes] });
    done(inverse);
    return corrections.length;
  });
  if (kept === null) return false;
  // What was staged while these were being kept is staged still.
  settleSitting(subject, changes);
  tellUndoable(i18next.t('correction.saved', { count: kept }));
  return true;
}

/** Takes a kept correction back; it stays in the history. */
export async function revokeCorrection(id: CorrectionId): Promise<void> {
  const done = await makeChange(async (tellInverse) => {
    tellInverse((await call('corrections.revoke', { ids: [id] })).inverse);
    return true;
  });
  if (done !== null) tellUndoable(i18next.t('correction.revoked'));
}

/** Puts a correction that was taken back in force again. */
export async function restoreCorrection(id: CorrectionId): Promise<void> {
  const done = await makeChange(async (tellInverse) => {
    tellInverse((await call('corrections.restore', { ids: [id] })).inverse);
    return true;
  });
  if (done !== null) tellUndoable(i18next.t('correction.restored'));
}

/** Sets the same facts of many documents at once; false where that failed. */
export async function setFieldsOfMany(
  documentIds: readonly DocumentId[],
  fields: DocumentFields,
): Promise<boolean> {
  const done = await makeChange(async (tellInverse) => {
    tellInverse((await call('corrections.setFields', { documentIds: [...documentIds], fields })).inverse);
    return true;
  });
  if (done === null) return false;
  tellUndoable(i18next.t('correction.bulkSaved', { count: documentIds.length }));
  return true;
}

/** Reads held issues again from their originals; null for all. */
export function startReread(issueIds: readonly IssueId[] | null): void {
  attempt(() => call('issues.reread', { issueIds: issueIds === null ? null : [...issueIds] }));
}
