import type { Block } from '../model/document.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';
import { offsetBehind, printedOffsets, sourceOffsetOf, type SourcePlaces } from './source-offset.ts';

/** A text with its blocks: of a document as it was read. */
export type BlockText = { text: string; blocks: readonly Block[] };

/** A place in a reading: which document, and where in its text. */
export type Position = { document: number; offset: number };

/**
 * Where in the source the character at `offset` of a document's text stands. Where the archivist corrected the text before it, this is
 * as near as the count of characters leads. Null where the source is unknown.
 */
export function sourcePositionOf(
  { text, blocks }: BlockText,
  offset: number,
  places: SourcePlaces,
): number | null {
  const block = blocks[lastAtOrBefore(blocks, ({ range }) => range.start, offset)];
  if (!block?.source) return null;
  const before = text.slice(block.range.start, Math.min(offset, block.range.end));
  return (
    sourceOffsetOf(places, block.source, before)?.start ?? Math.max(block.source.start, block.source.end - 1)
  );
}

/** Finds the places of a reading by where they stand in the source. */
export function positionFinder(
  documents: readonly BlockText[],
  places: SourcePlaces,
): (position: number) => Position | null {
  const all = documents.flatMap(({ text, blocks }, document) =>
    blocks.flatMap(({ range, source }) => (source === null ? [] : [{ document, text, range, source }])),
  );
  all.sort((a, b) => a.source.start - b.source.start);
  return (position) => {
    const block =
      all[
        Math.max(
          0,
          lastAtOrBefore(all, ({ source }) => source.start, position),
        )
      ];
    if (!block) return null;
    const { document, text, range, source } = block;
    const before = printedOffsets(places, { start: source.start, end: Math.min(position, source.end) });
    let printed = 0;
    while (before.next().done !== true) printed += 1;
    return { document, offset: range.start + offsetBehind(text.slice(range.start, range.end), printed) };
  };
}
