import { useEffect, useEffectEvent } from 'react';
import { isWriting } from '../parts/is-writing.ts';
import { sheetStore } from '../state/sheets.ts';
import { useSelected } from '../state/store.ts';
import { finishTyping } from './finish-typing.ts';

type DeskKeys = { undo: () => void; redo: () => void; save: () => void; leave: () => void };

/** Keys of the desk as a whole: steps of the sitting, saving, leaving; a text field undoes its own typing. What is being typed counts when the window goes away. */
export function useDeskKeys(keys: DeskKeys, isAsking: boolean): void {
  const isUnderSheet = useSelected(sheetStore, (sheet) => sheet !== null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isUnderSheet || isAsking) return;
    const act = meaningOf(event, keys);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('pagehide', finishTyping);
    return () => {
      window.removeEventListener('pagehide', finishTyping);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

function meaningOf(event: KeyboardEvent, keys: DeskKeys): (() => void) | null {
  const key = event.key.toLowerCase();
  const isControl = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (isControl && key === 's') return keys.save;
  if (isWriting(event.target)) return null;
  if (isControl && key === 'z') return event.shiftKey ? keys.redo : keys.undo;
  if (isControl && key === 'y') return keys.redo;
  if (key === 'escape') return keys.leave;
  if (key === '?')
    return () => {
      sheetStore.set('help');
    };
  return null;
}
