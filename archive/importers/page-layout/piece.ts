import { buildPieceText, isBlank } from './piece-text.ts';
import { boxOf, median, type Box, type Glyph } from './glyph.ts';
import { raiseFootnoteMarks } from './footnote-marks.ts';

/** Characters on one baseline with no wide gap between them: a printed line, a cell, or a part of either. */
export type Piece = Box & { baseline: number; size: number; text: string };

/** Characters whose baselines differ less, in ems, stand on one line. */
const SAME_LINE = 0.3;
/** A wider gap, in ems, parts two pieces. */
const PART = 0.9;

/** The pieces of a page or a cell, by baseline and from left to right. Glyphs must be upright. */
export function buildPieces(glyphs: readonly Glyph[]): Piece[] {
  return raiseFootnoteMarks(groupByBaseline(glyphs)).flatMap(splitAtGaps).map(toPiece);
}

/** Glyphs by baseline, from top to bottom. */
export function groupByBaseline<Item extends { baseline: number; size: number }>(
  items: readonly Item[],
): Item[][] {
  const sorted = [...items].sort((a, b) => a.baseline - b.baseline);
  const rows: Item[][] = [];
  let row: Item[] = [];
  let reference = -Infinity;
  for (const item of sorted) {
    if (item.baseline - reference > SAME_LINE * item.size) {
      row = [];
      rows.push(row);
      reference = item.baseline;
    }
    row.push(item);
  }
  return rows;
}

function splitAtGaps(row: readonly Glyph[]): Glyph[][] {
  const sorted = [...row].sort((a, b) => a.x0 - b.x0);
  const em = median(sorted.map(({ size }) => size));
  const pieces: Glyph[][] = [];
  let piece: Glyph[] = [];
  let edge = -Infinity;
  for (const glyph of sorted) {
    if (isBlank(glyph.text)) {
      if (glyph.x0 - edge <= PART * em) piece.push(glyph);
      continue;
    }
    if (glyph.x0 - edge > PART * em) {
      piece = [];
      pieces.push(piece);
    }
    piece.push(glyph);
    edge = Math.max(edge, glyph.x1);
  }
  return pieces;
}

function toPiece(glyphs: readonly Glyph[]): Piece {
  const printed = glyphs.filter(({ text }) => !isBlank(text));
  const size = median(printed.map((glyph) => glyph.size));
  return {
    ...boxOf(printed),
    size,
    baseline: median(printed.map(({ baseline }) => baseline)),
    text: buildPieceText(glyphs),
  };
}
