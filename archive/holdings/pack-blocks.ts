import { BLOCK_KINDS, blockSchema, type Block } from '#core/model/document.ts';

/**
 * A block as it is stored: `[kind, level, length, page, sourceStart, sourceLength]`; kind is its place in `BLOCK_KINDS`, and the last
 * two are null where the source has no text. Where a block starts follows from the lengths before it, since blocks are joined
 * by one line feed; the cells of a table follow from its text.
 */
type PackedBlock = [
  kind: number,
  level: number | null,
  length: number,
  page: number | null,
  sourceStart: number | null,
  sourceLength: number | null,
];

/** Blocks as JSON of about a sixth of their size: an archive of 450 million characters has two million of them. */
export function packBlocks(blocks: readonly Block[]): string {
  const packed = blocks.map(({ kind, level, range, page, source }): PackedBlock => [
    BLOCK_KINDS.indexOf(kind),
    level,
    range.end - range.start,
    page,
    source === null ? null : source.start,
    source === null ? null : source.end - source.start,
  ]);
  return JSON.stringify(packed);
}

/** The blocks of a document from their packed form and its canonical text. */
export function unpackBlocks(packed: string, text: string): Block[] {
  let start = 0;
  return (JSON.parse(packed) as PackedBlock[]).map(
    ([kindAt, level, length, page, sourceStart, sourceLength]) => {
      const range = { start, end: start + length };
      start = range.end + 1;
      const kind = BLOCK_KINDS[kindAt];
      const source =
        sourceStart === null || sourceLength === null
          ? null
          : { start: sourceStart, end: sourceStart + sourceLength };
      const rows = kind === 'table' ? tableRows(text.slice(range.start, range.end)) : null;
      return blockSchema.parse({ kind, level, range, page, source, rows });
    },
  );
}

/** Where the blocks with a known page start, in text order: all that a search hit needs, without the rest of the blocks. */
export function unpackPages(packed: string): { start: number; page: number }[] {
  let start = 0;
  return (JSON.parse(packed) as PackedBlock[]).flatMap(([, , length, page]) => {
    const at = start;
    start += length + 1;
    return page === null ? [] : [{ start: at, page }];
  });
}

/** Rows are joined by line feeds, cells by tabs: how a table stands in the canonical text. */
function tableRows(text: string): string[][] {
  return text.split('\n').map((row) => row.split('\t'));
}
