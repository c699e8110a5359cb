import { useEffect, useRef } from 'react';
import type { Document } from '#core/model/document.ts';
import { callReader, sightStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { firstOnLeaf, leavesOfRange } from './leaf-of.ts';

/** Before a text follows its page, scrolling has come to rest. */
const REST_MS = 140;

/**
 * Keeps text and pages together: the page of the text in sight is shown, and the text of a page to which one scrolls. Whichever
 * the pointer or the focus is in leads.
 */
export function useLeafWalk(
  { document, leaves }: { document: Document; leaves: readonly number[] },
  show: (leaf: number) => void,
) {
  const sight = useStore(sightStore);
  const isLeading = useRef(false);
  const timer = useRef(0);
  const { first } = leavesOfRange(document, leaves, { start: sight, end: sight });
  const shown = useRef<number | null>(null);
  useEffect(() => {
    if (isLeading.current || shown.current === first) return;
    shown.current = first;
    show(first);
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return {
    lead: (): void => {
      isLeading.current = true;
    },
    follow: (): void => {
      isLeading.current = false;
    },
    /** The page at the head of the pane is another one. */
    scrolledTo: (leaf: number): void => {
      clearTimeout(timer.current);
      if (!isLeading.current || shown.current === leaf) return;
      timer.current = window.setTimeout(() => {
        shown.current = leaf;
        const start = firstOnLeaf(document, leaves, leaf);
        if (start !== null) callReader(document.id, { start, end: start });
      }, REST_MS);
    },
  };
}
