import { useEffect } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { sheetStore } from '../state/sheets.ts';
import { finishTyping } from './finish-typing.ts';

type DeskKeys = { undo: () => void; redo: () => void; save: () => void; leave: () => void };

/** Keys of the desk as a whole: steps of the sitting, saving, leaving; a text field undoes its own typing. What is being typed counts when the window goes away. */
export function useDeskKeys({ undo, redo, save, leave }: DeskKeys, isAsking: boolean): void {
  useKeys(
    'correcting',
    {
      undo,
      redo,
      saveCorrections: save,
      leave,
      help: () => {
        sheetStore.set('help');
      },
    },
    { isActive: () => sheetStore.get() === null && !isAsking },
  );
  useEffect(() => {
    window.addEventListener('pagehide', finishTyping);
    return () => {
      window.removeEventListener('pagehide', finishTyping);
    };
  }, []);
}
