import type { Block, DocumentReading } from '../model/document.ts';
import type { IssueReading } from '../model/issue.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';

/** A block that has a place in the source, and the document it is of. */
export type PlacedBlock = { document: DocumentReading; block: Block; start: number; end: number };

/** A reading is asked for many places, and never changes. */
const known = new WeakMap<readonly DocumentReading[], readonly PlacedBlock[]>();

/** The block that begins at an offset of the source; null where none does. */
export function blockAt(reading: Documents, at: number): PlacedBlock | null {
  const found = blockHolding(reading, at);
  return found?.start === at ? found : null;
}

/** The block that holds the character at an offset of the source; null where none does. */
export function blockHolding(reading: Documents, at: number): PlacedBlock | null {
  const blocks = placedBlocks(reading);
  const found = blocks[lastAtOrBefore(blocks, ({ start }) => start, at)];
  return found !== undefined && at < found.end ? found : null;
}

/** The blocks that begin in a range of the source, in the order of the source. */
export function blocksWithin(
  reading: Documents,
  { at, end }: { at: number; end: number },
): readonly PlacedBlock[] {
  const blocks = placedBlocks(reading);
  const from = lastAtOrBefore(blocks, ({ start }) => start, at - 1) + 1;
  return blocks.slice(from, lastAtOrBefore(blocks, ({ start }) => start, end - 1) + 1);
}

/** How many blocks begin in a range of the source. */
export function countBlocksWithin(reading: Documents, { at, end }: { at: number; end: number }): number {
  const blocks = placedBlocks(reading);
  const before = (offset: number): number => lastAtOrBefore(blocks, ({ start }) => start, offset - 1);
  return before(end) - before(at);
}

/** The words of a block. */
export function wordsOf({ document, block }: PlacedBlock): string {
  return document.text.slice(block.range.start, block.range.end);
}

type Documents = Pick<IssueReading, 'documents'>;

function placedBlocks({ documents }: Documents): readonly PlacedBlock[] {
  const found = known.get(documents);
  if (found) return found;
  const made = documents.flatMap((document) =>
    document.blocks.flatMap((block): PlacedBlock[] =>
      block.source === null ? [] : [{ document, block, ...block.source }],
    ),
  );
  made.sort((a, b) => a.start - b.start);
  known.set(documents, made);
  return made;
}
