import { useState } from 'react';
import { finishTyping } from './finish-typing.ts';
import { closeDesk, dropSitting, sittingOf, sittingStore, type Subject } from './state/bench.ts';
import { saveSitting } from './state/correction-actions.ts';
import { forgetWrongDrafts, tellNotTaken } from './state/wrong-drafts.ts';

/** How a sitting ends: what is staged is kept or given up, and the desk is left. */
export type Leaving = {
  isSaving: boolean;
  /** True while it is asked what becomes of what is staged. */
  isAsking: boolean;
  save: () => void;
  leave: () => void;
  stay: () => void;
  discard: () => void;
  saveAndLeave: () => void;
};

/** The end of a sitting; nobody leaves while it is being kept, and what was written but cannot be taken is told. */
export function useLeaving(subject: Subject, isReadOnly: boolean): Leaving {
  const [isSaving, setSaving] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const hasStaged = (): boolean => sittingOf(sittingStore.get(), subject).changes.length > 0;
  const save = async (): Promise<boolean> => {
    if (isSaving) return false;
    finishTyping();
    tellNotTaken(subject);
    // What is corrected in a file stays with the file until it is imported.
    if (subject.of === 'file' || isReadOnly) return false;
    setSaving(true);
    const isSaved = await saveSitting(subject.issueId);
    setSaving(false);
    return isSaved;
  };
  const close = (): void => {
    forgetWrongDrafts(subject);
    closeDesk();
  };
  const leave = (): void => {
    if (isSaving) return;
    if (hasStaged() && subject.of === 'issue' && !isReadOnly) {
      setAsking(true);
      return;
    }
    tellNotTaken(subject);
    close();
  };
  return {
    isSaving,
    isAsking,
    save: () => void save(),
    leave,
    stay: () => {
      setAsking(false);
    },
    discard: () => {
      dropSitting(subject);
      close();
    },
    saveAndLeave: () => {
      setAsking(false);
      void save().then((isSaved) => {
        // What was staged while it was being kept is asked about again.
        if (isSaved && !hasStaged()) close();
      });
    },
  };
}
