/** The text of a selection with a mark put around it, or taken off where it stands there already. */
export function toggleMark(selected: string, mark: string): string {
  const { length } = mark;
  const isMarked = selected.length >= 2 * length && selected.startsWith(mark) && selected.endsWith(mark);
  return isMarked ? selected.slice(length, -length) : `${mark}${selected}${mark}`;
}

/** Marks what is selected in a field, so that the field's own undo knows of it; with nothing selected the caret is between the marks. */
export function markSelection(field: HTMLTextAreaElement, mark: string): void {
  const { selectionStart: start, selectionEnd: end } = field;
  const marked = toggleMark(field.value.slice(start, end), mark);
  // The only way into the undo of a text field; every engine keeps it for that.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no successor
  document.execCommand('insertText', false, marked);
  if (start === end) field.setSelectionRange(start + mark.length, start + mark.length);
  else field.setSelectionRange(start, start + marked.length);
}
