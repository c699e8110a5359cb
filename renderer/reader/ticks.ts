import type { Range } from '#core/model/ids.ts';

export type TickKind = 'hit' | 'annotation' | 'find';

/** A mark beside the scrollbar. `at` is its place from 0 (top) to 1 (bottom); `offset` is the first of what it marks. */
export type Tick = { at: number; offset: number; kind: TickKind };

const ROWS = 200;

/** Gathers the marks of a text into at most 200 rows a kind, so that thousands of hits stay quick to draw; later kinds lie on top. */
export function gatherTicks(length: number, marks: readonly [TickKind, readonly Range[]][]): Tick[] {
  const rows = new Map<string, Tick>();
  for (const [kind, ranges] of marks)
    for (const { start } of ranges) {
      const row = Math.floor((start / Math.max(length, 1)) * ROWS);
      const key = `${kind} ${row}`;
      if (!rows.has(key)) rows.set(key, { at: row / ROWS, offset: start, kind });
    }
  return [...rows.values()];
}
