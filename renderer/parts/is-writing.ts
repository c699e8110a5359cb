/** True where keys write text, so that single letters are no shortcuts. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select')
  );
}
