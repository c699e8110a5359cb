/**
 * Hands the keys and file drags of a shown page of our own on to the frame it is in, as if they had happened there: otherwise a
 * click on the page takes every shortcut away, and a file held over it is never noticed.
 */
export function forwardEvents(frame: HTMLIFrameElement): void {
  const inside = frame.contentDocument;
  if (inside === null) return;
  inside.addEventListener('keydown', (event) => {
    const { key, code, ctrlKey, altKey, shiftKey, metaKey, repeat, isComposing } = event;
    const modifiers = { ctrlKey, altKey, shiftKey, metaKey };
    const copy = { key, code, repeat, isComposing, ...modifiers, bubbles: true, cancelable: true };
    if (!frame.dispatchEvent(new KeyboardEvent('keydown', copy))) event.preventDefault();
  });
  inside.addEventListener('dragover', ({ dataTransfer }) => {
    frame.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true }));
  });
}
