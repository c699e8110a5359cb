import type { Block, BlockKind } from '../model/document.ts';
import type { Range } from '../model/ids.ts';

/** A piece of a document as a dossier prints it: a table, or one paragraph of some kind. */
export type ExcerptBlock =
  | { kind: 'table'; rows: string[][] }
  | { kind: Exclude<BlockKind, 'table'>; level: number | null; text: string };

/**
 * The blocks, or parts of blocks, that a range of the canonical text covers, in text order. Of a table the covered rows
 * remain, cut to the columns that are covered; a piece of one cell is a paragraph. Never empty for a range that is not.
 */
export function sliceBlocks(text: string, blocks: readonly Block[], range: Range): ExcerptBlock[] {
  const pieces = blocks.flatMap((block) => {
    const start = Math.max(range.start, block.range.start);
    const end = Math.min(range.end, block.range.end);
    return start < end ? [sliceBlock(text, block, { start, end })] : [];
  });
  return pieces.length > 0
    ? pieces
    : [{ kind: 'paragraph', level: null, text: text.slice(range.start, range.end) }];
}

function sliceBlock(text: string, block: Block, range: Range): ExcerptBlock {
  const table = block.rows === null ? null : sliceTable(block.rows, block.range, range);
  return table ?? toParagraph(block, text.slice(range.start, range.end));
}

function toParagraph({ kind, level }: Block, text: string): ExcerptBlock {
  return { kind: kind === 'table' ? 'paragraph' : kind, level, text };
}

/** Null where less than two cells are covered, or where the cells are not those of the text. */
function sliceTable(rows: string[][], whole: Range, range: Range): ExcerptBlock | null {
  let offset = whole.start;
  const pieces = rows.map((row) =>
    row.map((cell) => {
      const start = Math.max(range.start, offset);
      const end = Math.min(range.end, offset + cell.length);
      const piece = start < end ? cell.slice(start - offset, end - offset) : '';
      offset += cell.length + 1;
      return piece;
    }),
  );
  const covered = pieces.flatMap((row) => row.flatMap((piece, column) => (piece === '' ? [] : [column])));
  if (covered.length < 2 || offset - 1 !== whole.end) return null;
  const from = covered.reduce((least, column) => Math.min(least, column));
  const to = covered.reduce((most, column) => Math.max(most, column));
  const touched = pieces.filter((row) => row.some((piece) => piece !== ''));
  return { kind: 'table', rows: touched.map((row) => row.slice(from, to + 1)) };
}
