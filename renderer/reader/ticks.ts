import type { Range } from '#core/model/ids.ts';

/** A mark beside the scrollbar. `at` is its place from 0 (top) to 1 (bottom); `offset` is the first of what it marks. */
export type Tick = { at: number; offset: number; kind: 'hit' | 'annotation' };

const ROWS = 200;

/** Gathers hits and annotations of a text into at most 200 rows, so that thousands of hits stay quick to draw. */
export function gatherTicks(length: number, hits: readonly Range[], annotations: readonly Range[]): Tick[] {
  const rows = new Map<string, Tick>();
  const gather = (ranges: readonly Range[], kind: Tick['kind']): void => {
    for (const { start } of ranges) {
      const row = Math.floor((start / Math.max(length, 1)) * ROWS);
      const key = `${kind} ${row}`;
      if (!rows.has(key)) rows.set(key, { at: row / ROWS, offset: start, kind });
    }
  };
  gather(annotations, 'annotation');
  gather(hits, 'hit');
  return [...rows.values()];
}
