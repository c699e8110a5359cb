import { useEffect, useState } from 'react';
import type { Document } from '#core/model/document.ts';

/**
 * False while only the beginning of a text needs to be in the page, so that it is painted before the rest is made; true from the next
 * turn on, and at once where one is led further down.
 */
export function useWholeText(document: Document, beginsAtTop: boolean): boolean {
  const [whole, setWhole] = useState<Document | null>(beginsAtTop ? null : document);
  useEffect(() => {
    let timer: number | undefined;
    // A frame begins before it is painted: what waits for a turn after it comes when it is on the screen.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(setWhole, 0, document);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [document]);
  return whole === document;
}
