import { useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '#core/model/document.ts';
import { isOnPage, readPagePassage } from '../facsimile/page-passage.ts';
import { passageStore, type Passage } from '../state/reading.ts';
import { tell } from '../state/toasts.ts';
import { canonicalRangeOf, domRangesOf, type TextMap } from './dom-range.ts';
import { trimRange } from './text-segments.ts';

function readPassage(document: Document, map: TextMap): Passage | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const whole = canonicalRangeOf(map, selection.getRangeAt(0));
  const range = whole === null ? null : trimRange(document.text, whole);
  if (range === null) return null;
  const last = domRangesOf(map, range)
    .flatMap((part) => [...part.getClientRects()])
    .at(-1);
  if (last === undefined) return null;
  const { left, right, top, bottom } = last;
  const text = document.text.slice(range.start, range.end);
  return { documentId: document.id, range, text, box: { left, right, top, bottom } };
}

/** Keeps the stored passage equal to what is selected in the document or on a page of its original, by mouse or by keyboard. */
export function usePassage(
  document: Document,
  map: RefObject<TextMap | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const { t } = useTranslation();
  const elsewhere = t('reader.facsimile.elsewhere');
  useEffect(() => {
    let isPressed = false;
    let frame = 0;
    const read = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        // While the mouse is down the bar would follow the pointer and get in its way.
        if (isPressed || map.current === null) return;
        const selection = window.getSelection();
        const onPage = selection === null ? null : readPagePassage(document, selection);
        passageStore.set(onPage === 'elsewhere' ? null : (onPage ?? readPassage(document, map.current)));
      });
    };
    const press = (event: PointerEvent): void => {
      const { target } = event;
      isPressed = isOnPage(target) || (target instanceof Node && map.current?.root.contains(target) === true);
    };
    const release = (event: PointerEvent): void => {
      isPressed = false;
      read();
      const selection = window.getSelection();
      if (
        selection !== null &&
        isOnPage(event.target) &&
        readPagePassage(document, selection) === 'elsewhere'
      )
        tell(elsewhere);
    };
    const element = scroller.current;
    window.document.addEventListener('selectionchange', read);
    window.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    window.addEventListener('resize', read);
    element?.addEventListener('scroll', read, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.document.removeEventListener('selectionchange', read);
      window.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('resize', read);
      element?.removeEventListener('scroll', read);
      passageStore.set(null);
    };
  }, [document, map, scroller, elsewhere]);
}
