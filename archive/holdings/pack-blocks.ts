import { BLOCK_KINDS, blockSchema, type Block } from '#core/model/document.ts';
import { packRows, unpackRows } from './pack-rows.ts';

/**
 * A block as it is stored: the length of its text, what its place in the source is longer by, how far that stands behind the place of
 * the block before, its kind as its place in `BLOCK_KINDS`, level and page; what changes least comes last. `longer` and `behind` are
 * null where the source has no text. Where a block starts follows from the lengths before it, since blocks are joined by one line
 * feed; the cells of a table follow from its text.
 */
type PackedBlock = [
  length: number,
  longer: number | null,
  behind: number | null,
  kind: number,
  level: number | null,
  page: number | null,
];

/** As blocks were stored before: places in the source by themselves, and nothing left out. */
type FormerBlock = [
  kind: number,
  level: number | null,
  length: number,
  page: number | null,
  sourceStart: number | null,
  sourceLength: number | null,
];

type Placed = Omit<Block, 'kind' | 'rows'> & { kind: number };

/** Blocks as JSON of a tenth of their size: an archive of 450 million characters has five million of them. */
export function packBlocks(blocks: readonly Block[]): string {
  return packPlaced(blocks.map((block) => ({ ...block, kind: BLOCK_KINDS.indexOf(block.kind) })));
}

/** The blocks of a document from their packed form and its canonical text. */
export function unpackBlocks(packed: string, text: string): Block[] {
  return readPlaced(packed).map(({ kind: at, ...block }) => {
    const kind = BLOCK_KINDS[at];
    const rows = kind === 'table' ? tableRows(text.slice(block.range.start, block.range.end)) : null;
    return blockSchema.parse({ ...block, kind, rows });
  });
}

/** Where the blocks with a known page start, in text order: all that a search hit needs, without the rest of the blocks. */
export function unpackPages(packed: string): { start: number; page: number }[] {
  return readPlaced(packed).flatMap(({ range, page }) =>
    page === null ? [] : [{ start: range.start, page }],
  );
}

/** Packed blocks as {@link packBlocks} packs them now. */
export function repackBlocks(packed: string): string {
  return packed.startsWith('[') ? packPlaced(readPlaced(packed)) : packed;
}

function packPlaced(blocks: readonly Placed[]): string {
  let behindLast = 0;
  const rows = blocks.map(({ kind, level, range, page, source }): PackedBlock => {
    const length = range.end - range.start;
    if (source === null) return [length, null, null, kind, level, page];
    const behind = source.start - behindLast;
    behindLast = source.end;
    return [length, source.end - source.start - length, behind, kind, level, page];
  });
  return packRows(rows);
}

function readPlaced(packed: string): Placed[] {
  const stored = JSON.parse(packed) as FormerBlock[] | { rows: (number | null)[][] };
  if (Array.isArray(stored)) return readFormer(stored);
  let start = 0;
  let behindLast = 0;
  return unpackRows<PackedBlock>(stored.rows).map(([length, longer, behind, kind, level, page]) => {
    const range = { start, end: start + length };
    start = range.end + 1;
    if (longer === null || behind === null) return { kind, level, range, page, source: null };
    const source = { start: behindLast + behind, end: behindLast + behind + length + longer };
    behindLast = source.end;
    return { kind, level, range, page, source };
  });
}

function readFormer(blocks: readonly FormerBlock[]): Placed[] {
  let start = 0;
  return blocks.map(([kind, level, length, page, sourceStart, sourceLength]) => {
    const range = { start, end: start + length };
    start = range.end + 1;
    const source =
      sourceStart === null || sourceLength === null
        ? null
        : { start: sourceStart, end: sourceStart + sourceLength };
    return { kind, level, range, page, source };
  });
}

/** Rows are joined by line feeds, cells by tabs: how a table stands in the canonical text. */
function tableRows(text: string): string[][] {
  return text.split('\n').map((row) => row.split('\t'));
}
