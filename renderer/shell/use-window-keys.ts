import { useKeys } from '../keys/use-keys.ts';
import { nextTheme } from '../state/appearance.ts';
import { goBack, goForward, journeyStore, ROOMS, showRoom } from '../state/navigation.ts';
import { isUnderSheet, sheetStore } from '../state/sheets.ts';
import { dropTab, raiseTab, stepTab } from '../state/tabs.ts';
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
      forward: () => {
        journeyStore.update(goForward);
      },
      nextTab: () => {
        stepTab(1);
      },
      previousTab: () => {
        stepTab(-1);
      },
      closeTab: () => {
        dropTab();
      },
      reopenTab: raiseTab,
      undo: () => {
        stepOrType('undo');
      },
      redo: () => {
        stepOrType('redo');
      },
      theme: nextTheme,
      help: () => {
        sheetStore.set('help');
      },
    },
    { isActive: () => !isUnderSheet() },
  );
}
