import { joinLines } from '#core/text/join-lines.ts';
import { groupByBaseline, type Piece } from './piece.ts';

/** The pieces of one printed line as text: one space for each wide gap, none where a short title is spread evenly over the line. */
export function joinRow(row: readonly Piece[]): string {
  const sorted = [...row].sort((a, b) => a.x0 - b.x0);
  const isSpread =
    sorted.length >= 3 && sorted.every(({ text }) => text.length === 1 && text.charCodeAt(0) >= 0x2e80);
  return sorted.map(({ text }) => text).join(isSpread ? '' : ' ');
}

/** The pieces of a table's cell as one text. */
export function joinPieces(pieces: readonly Piece[]): string {
  return joinLines(groupByBaseline(pieces).map(joinRow)).replace(/[\t\n\f]+/g, ' ');
}
