import i18next from 'i18next';
import { step, undoStore } from './changes.ts';
import { dismissToast, tell } from './toasts.ts';

/** Tells what was just changed and offers to take it back; withdrawn as soon as anything else is changed or undone. */
export function tellUndoable(text: string): void {
  const group = undoStore.get().past.at(-1);
  const isLatest = (): boolean => undoStore.get().past.at(-1) === group;
  const id = tell(text, {
    name: i18next.t('common.undo'),
    act: () => {
      if (isLatest()) void step('undo');
    },
  });
  const stopWatching = undoStore.subscribe(() => {
    if (isLatest()) return;
    stopWatching();
    dismissToast(id);
  });
}
