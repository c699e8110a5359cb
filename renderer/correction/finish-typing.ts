/** Ends what is being typed on the desk as leaving its field does: what it says is staged when this returns. */
export function finishTyping(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return;
  if (activeElement.closest('.fact-field, .block-editor') === null) return;
  // From a row one comes back to the rows, whose keys go on working.
  const rows = activeElement.closest<HTMLElement>('.desk-rows');
  if (rows === null) activeElement.blur();
  else rows.focus({ preventScroll: true });
}
