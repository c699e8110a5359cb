import { useEffect, useRef } from 'react';
import type { Document } from '#core/model/document.ts';
import { callReader, leaveAt, sightStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { firstOnLeaf, leavesOfRange } from './leaf-of.ts';

/** Before a text follows its page, scrolling has come to rest. */
const REST_MS = 140;
/** So long after somebody has scrolled the pages they lead, and the text follows. */
const LEAD_MS = 800;
const SCROLLING_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/**
 * Keeps text and pages together: the page of the text in sight is shown, and the text of a page to which one scrolls. Where it is not
 * known which text stands on which page, neither follows.
 */
export function useLeafWalk(
  { document, leaves }: { document: Document; leaves: readonly number[] },
  show: (leaf: number) => void,
) {
  const sight = useStore(sightStore);
  const ledAt = useRef(-Infinity);
  const timer = useRef(0);
  const shown = useRef<number | null>(null);
  const { first } = leavesOfRange(document, leaves, { start: sight, end: sight });
  useEffect(() => {
    if (shown.current === first || performance.now() - ledAt.current < LEAD_MS) return;
    shown.current = first;
    show(first);
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const lead = (): void => {
    ledAt.current = performance.now();
  };
  return {
    lead,
    leadByKey: (key: string): void => {
      if (SCROLLING_KEYS.has(key)) lead();
    },
    /** The page at the head of the pane is another one. */
    scrolledTo: (leaf: number): void => {
      clearTimeout(timer.current);
      if (performance.now() - ledAt.current >= LEAD_MS || shown.current === leaf || leaves.length === 0)
        return;
      timer.current = window.setTimeout(() => {
        const start = firstOnLeaf(document, leaves, leaf);
        if (start === null) return;
        shown.current = leaf;
        // A text that is hidden cannot be scrolled: it is told where it is to be when it is shown again.
        leaveAt(document.id, start);
        sightStore.set(start);
        callReader(document.id, { start, end: start });
      }, REST_MS);
    },
  };
}
