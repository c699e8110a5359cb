import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';

/** Number of the page of the original, from 1, on which a place of its source stands; 1 where the pages are not known. */
export function leafOfSource(leaves: readonly number[], start: number): number {
  return Math.max(1, leaves.findLastIndex((leaf) => leaf <= start) + 1);
}

/** The pages, from 1, on which a range of a document may be printed: those of the blocks in which it lies. */
export function leavesOfRange(
  document: Document,
  leaves: readonly number[],
  range: Range,
): { first: number; last: number } {
  // Where the pages are not known it may be any.
  if (leaves.length === 0) return { first: 1, last: Infinity };
  const blocks = document.blocks.filter(
    (block) => block.range.start <= range.end && block.range.end >= range.start,
  );
  const sources = blocks.flatMap(({ source }) => source ?? []);
  const start = sources[0]?.start ?? 0;
  const end = sources.at(-1)?.end ?? start;
  return { first: leafOfSource(leaves, start), last: leafOfSource(leaves, Math.max(start, end - 1)) };
}

/** Where the text of a page begins in a document; null where none of it does. */
export function firstOnLeaf(document: Document, leaves: readonly number[], leaf: number): number | null {
  const block = document.blocks.find(
    ({ source }) => source !== null && leafOfSource(leaves, source.start) === leaf,
  );
  return block?.range.start ?? null;
}
