import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Shows only the rows in sight of a long list; heights are measured as they appear. */
export function useVirtualRows(options: {
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  estimate: number;
  /** Rows drawn beyond either end of what is in sight. */
  overscan?: number;
}): Virtualizer<HTMLDivElement, Element> {
  'use no memo';
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer changes inside; nothing here is memoised
  return useVirtualizer({
    count: options.count,
    getScrollElement: () => options.scroller.current,
    estimateSize: () => options.estimate,
    overscan: options.overscan ?? 8,
  });
}
