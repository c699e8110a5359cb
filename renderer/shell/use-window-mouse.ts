import { useEffect } from 'react';
import { wantAside } from '../state/aside.ts';
import { goBack, goForward, journeyStore } from '../state/navigation.ts';
import { isUnderSheet } from '../state/sheets.ts';

/** Buttons of a mouse beside the first (UI Events, MouseEvent.button). */
const MIDDLE = 1;
const BACK = 3;
const FORWARD = 4;
/** What opens a document or a page of the registers when it is pressed. */
const OPENERS =
  '.result, .line, .contents-line, .document-entry, .neighbour, .document-line, .annotation-row, .text-link, .register-row, .post-name, .name-link';

function openAside(event: MouseEvent): void {
  const opener = event.target instanceof Element ? event.target.closest<HTMLElement>(OPENERS) : null;
  if (opener === null) return;
  event.preventDefault();
  event.stopPropagation();
  wantAside();
  opener.click();
}

/** The other buttons of the mouse: the middle one, or Ctrl with the first, opens a document in a tab of its own; the two at its side go back and forward. */
export function useWindowMouse(): void {
  useEffect(() => {
    const onAuxClick = (event: MouseEvent): void => {
      if (event.button === MIDDLE) openAside(event);
    };
    const onClick = (event: MouseEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.isTrusted) openAside(event);
    };
    const onMouseUp = (event: MouseEvent): void => {
      if (isUnderSheet() || (event.button !== BACK && event.button !== FORWARD)) return;
      event.preventDefault();
      journeyStore.update(event.button === BACK ? goBack : goForward);
    };
    // The middle button would begin to scroll by itself.
    const onMouseDown = (event: MouseEvent): void => {
      if (
        event.button === MIDDLE &&
        event.target instanceof Element &&
        event.target.closest(OPENERS) !== null
      )
        event.preventDefault();
    };
    window.addEventListener('auxclick', onAuxClick);
    window.addEventListener('click', onClick, { capture: true });
    window.addEventListener('mouseup', onMouseUp);
    window.addEventListener('mousedown', onMouseDown);
    return () => {
      window.removeEventListener('auxclick', onAuxClick);
      window.removeEventListener('click', onClick, { capture: true });
      window.removeEventListener('mouseup', onMouseUp);
      window.removeEventListener('mousedown', onMouseDown);
    };
  }, []);
}
