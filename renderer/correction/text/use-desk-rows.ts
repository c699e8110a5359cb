import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { DeskRow } from '../state/desk-rows.ts';

const LINE_PX = 27;
const CHARACTERS_A_LINE = 32;

function estimate(row: DeskRow | undefined): number {
  if (row === undefined) return LINE_PX;
  if (row.of === 'block' && row.block.rows !== null) return Math.min(row.block.rows.length, 200) * 30 + 16;
  return Math.ceil(Math.min(row.text.length, 20_000) / CHARACTERS_A_LINE) * LINE_PX + 8;
}

/** The rows in sight, and always the one worked at: what is being written in it must not go when one scrolls away. */
export function useDeskRows(options: {
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly DeskRow[];
  active: number;
}): Virtualizer<HTMLDivElement, Element> {
  'use no memo';
  const { scroller, rows, active } = options;
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer changes inside; nothing here is memoised
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return active >= rows.length || inSight.includes(active)
        ? inSight
        : [...inSight, active].sort((one, other) => one - other);
    },
    overscan: 10,
  });
}
