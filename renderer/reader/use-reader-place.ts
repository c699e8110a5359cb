import { useEffect, useRef, type RefObject } from 'react';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import type { Place } from '../state/navigation.ts';
import { leaveAt, leftAt, readerCallStore, sightStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import type { TextMap } from './dom-range.ts';
import { offsetInSight, scrollToRange } from './scroll.ts';

const HEAD_PX = 24;

/**
 * Brings into sight what the reader is opened for or called to, else where the document was left; answers what keeps that place
 * while one scrolls.
 */
export function useReaderPlace(
  scroller: RefObject<HTMLElement | null>,
  map: RefObject<TextMap | null>,
  shown: { document: Document; place: Place; destination: Range | null },
): () => void {
  const { document, place, destination } = shown;
  const asked = useStore(readerCallStore);
  useEffect(() => {
    if (map.current === null || scroller.current === null) return;
    // A document that opens at its head is not scrolled, and would leave the sight of the one before.
    sightStore.set(destination?.start ?? (place.target === null ? (leftAt.get(document.id) ?? 0) : 0));
    if (destination !== null) scrollToRange(scroller.current, map.current, destination);
    else if (place.target === null) {
      const start = leftAt.get(document.id) ?? 0;
      if (start > 0) scrollToRange(scroller.current, map.current, { start, end: start });
    }
  }, [destination, place, document, map, scroller]);
  useEffect(() => {
    if (asked?.documentId !== document.id || map.current === null || scroller.current === null) return;
    scrollToRange(scroller.current, map.current, asked.range);
    // Answered once: who comes back to the document later is not led there again.
    readerCallStore.set(null);
  }, [asked, document, map, scroller]);
  const frame = useRef(0);
  return () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (scroller.current === null) return;
      const offset = scroller.current.scrollTop < HEAD_PX ? 0 : offsetInSight(scroller.current);
      leaveAt(document.id, offset);
      sightStore.set(offset);
    });
  };
}
