import i18next from 'i18next';
import { step, undoStore } from '../state/changes.ts';
import { tell } from '../state/toasts.ts';

/** Tells what was just changed and offers to take it back, for as long as nothing else was changed since. */
export function tellUndoable(text: string): void {
  const group = undoStore.get().past.at(-1);
  tell(text, {
    name: i18next.t('registers.undo'),
    act: () => {
      if (undoStore.get().past.at(-1) === group) void step('undo');
    },
  });
}
