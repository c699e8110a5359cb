import type { PageLine } from '#core/model/facsimile.ts';
import type { Box, Glyph } from '../importers/page-layout/glyph.ts';
import { buildPieces } from '../importers/page-layout/piece.ts';
import { orderItems } from '../importers/page-layout/reading-order.ts';

/** The lines that the upright characters of a page make, in reading order: columns one after the other, from top to bottom. */
export function linesOfGlyphs(glyphs: readonly Glyph[], areaOf: (box: Box) => PageLine['area']): PageLine[] {
  const pieces = buildPieces(glyphs.filter(({ angle }) => angle === 0));
  const inOrder = orderItems(pieces).groups.flatMap((group) =>
    group.sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0),
  );
  return inOrder.map((piece) => ({ text: piece.text, area: areaOf(piece) }));
}
