import { useEffect } from 'react';
import { isWriting } from '../parts/is-writing.ts';
import { goBack, journeyStore, ROOMS, showRoom } from '../state/navigation.ts';
import { isUnderSheet, sheetStore } from '../state/sheets.ts';
import { focusSearch } from './focus-search.ts';
import { stepOrType } from './step-or-type.ts';

/** What a key means anywhere in the window; null for nothing. */
function meaningOf(event: KeyboardEvent): (() => void) | null {
  const key = event.key.toLowerCase();
  const isControl = event.ctrlKey || event.metaKey;
  // In a text field the key belongs to the caret, and what is written there is not to be left by a slip.
  if (event.altKey && key === 'arrowleft' && !isWriting(event.target))
    return () => {
      journeyStore.update(goBack);
    };
  if (isControl && !event.altKey) {
    if (key === 'k' || key === 'f') return focusSearch;
    // A text field undoes its own typing.
    if (isWriting(event.target)) return null;
    if (key === 'z')
      return () => {
        stepOrType(event.shiftKey ? 'redo' : 'undo');
      };
    if (key === 'y')
      return () => {
        stepOrType('redo');
      };
    const room = ROOMS[Number(key) - 1];
    return room === undefined
      ? null
      : () => {
          showRoom(room);
        };
  }
  if (event.key === '?' && !isWriting(event.target))
    return () => {
      sheetStore.set('help');
    };
  return null;
}

/** Shortcuts that work everywhere while an archive is open. */
export function useWindowKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || isUnderSheet()) return;
      const act = meaningOf(event);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
