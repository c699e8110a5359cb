import { useEffect, type RefObject } from 'react';

/** Takes the focus when shown, if what had it went away: keys go on where one looks. */
export function useFocusIfLost(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      element.current?.focus({ preventScroll: true });
  }, [element]);
}
