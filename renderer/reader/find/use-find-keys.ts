import type { RefObject } from 'react';
import { useKeys } from '../../keys/use-keys.ts';
import { passageStore } from '../../state/reading.ts';
import { isUnderSheet } from '../../state/sheets.ts';
import type { Find } from './use-find.ts';

export const FIND_FIELD_ID = 'find-field';
/** Longer selections are what one reads, not what one seeks. */
const LONGEST_SOUGHT = 60;

const fieldOf = (): HTMLInputElement | null => {
  const field = document.getElementById(FIND_FIELD_ID);
  return field instanceof HTMLInputElement ? field : null;
};

/** Keys of finding; while the bar is open F3 goes through what is found, and not through the hits of the search. */
export function useFindKeys(find: Find, scroller: RefObject<HTMLElement | null>): void {
  const stepFrom = (by: 1 | -1) => (chord: number) => {
    // The first chord, Enter, belongs to whatever has the focus.
    const isMeant = find.words !== null && (chord > 0 || document.activeElement === fieldOf());
    if (isMeant) find.step(by);
    return isMeant;
  };
  useKeys(
    'finding',
    {
      findHere: () => {
        const selected = passageStore.get()?.text.trim() ?? '';
        find.open(selected !== '' && selected.length <= LONGEST_SOUGHT ? selected : null);
        fieldOf()?.select();
      },
      next: stepFrom(1),
      previous: stepFrom(-1),
      closeFinding: () => {
        if (find.words === null) return false;
        const hadFocus = document.activeElement === fieldOf();
        find.close();
        if (hadFocus) scroller.current?.focus();
        return true;
      },
    },
    { isActive: () => !isUnderSheet(), isFirst: true },
  );
}
