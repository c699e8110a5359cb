import { useKeys } from '../keys/use-keys.ts';
import { goBack, journeyStore, ROOMS, showRoom } from '../state/navigation.ts';
import { isUnderSheet, sheetStore } from '../state/sheets.ts';
import { focusSearch } from './focus-search.ts';
import { stepOrType } from './step-or-type.ts';

/** Shortcuts that work everywhere while an archive is open. */
export function useWindowKeys(): void {
  useKeys(
    'anywhere',
    {
      find: focusSearch,
      rooms: (number) => {
        const room = ROOMS[number];
        if (room !== undefined) showRoom(room);
      },
      // In a text field these keys belong to the caret and to its own typing, and what is written there is not to be left by a slip.
      back: () => {
        journeyStore.update(goBack);
      },
      undo: () => {
        stepOrType('undo');
      },
      redo: () => {
        stepOrType('redo');
      },
      help: () => {
        sheetStore.set('help');
      },
    },
    { isActive: () => !isUnderSheet() },
  );
}
