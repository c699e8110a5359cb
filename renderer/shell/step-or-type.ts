import { isWriting } from '../parts/is-writing.ts';
import { isUnderSheet } from '../state/sheets.ts';
import { stepAndTell } from '../state/tell-undoable.ts';

/** Undoes what was typed while one writes, and the latest change of the archive otherwise. */
export function stepOrType(direction: 'undo' | 'redo'): void {
  if (isWriting(document.activeElement)) {
    // The only way to reach the undo of a text field; every engine keeps it for that.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no successor
    document.execCommand(direction);
  } else if (!isUnderSheet()) stepAndTell(direction);
}
