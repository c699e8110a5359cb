import type { Block } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';

/** One cell of a table with the canonical offset at which its text starts. */
export type PlacedCell = { text: string; start: number };

/**
 * The cells of a table block with their canonical offsets: cells are joined by `\t`, rows by `\n`.
 * Null where the rows do not spell the canonical text; the block is then shown as text, so that offsets stay true.
 */
export function placeCells(block: Block, text: string): PlacedCell[][] | null {
  if (block.rows === null) return null;
  let offset = block.range.start;
  const rows = block.rows.map((row) =>
    row.map((cell) => {
      const placed = { text: cell, start: offset };
      offset += cell.length + 1;
      return placed;
    }),
  );
  const spelled = block.rows.map((row) => row.join('\t')).join('\n');
  return spelled === text.slice(block.range.start, block.range.end) ? rows : null;
}

/** Number of the last segment that starts at or before `offset`; 0 where none does. `starts` ascends. */
export function findSegment(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A piece of a canonical range within one segment: offsets count from the start of the segment. */
export type SegmentPart = { segment: number; from: number; to: number };

/** Cuts a canonical range along segments (`starts` are their starts); separators between segments belong to none and fall away. */
export function cutRange(segments: readonly Range[], starts: readonly number[], range: Range): SegmentPart[] {
  const parts: SegmentPart[] = [];
  const first = findSegment(starts, range.start);
  for (let number = first; number < segments.length; number += 1) {
    const segment = segments[number];
    if (segment === undefined || segment.start >= range.end) break;
    const from = Math.max(range.start, segment.start) - segment.start;
    const to = Math.min(range.end, segment.end) - segment.start;
    if (from < to) parts.push({ segment: number, from, to });
  }
  return parts;
}

/** A range without the white space at its ends; null where nothing is left. */
export function trimRange(text: string, range: Range): Range | null {
  let { start, end } = range;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}
