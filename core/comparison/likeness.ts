import { toSearchForm } from '../text/search-form.ts';

/** Pairs of neighbouring characters of a text, each with how often it stands there. */
export function piecesOf(text: string): Map<string, number> {
  const form = toSearchForm(text).text;
  const pieces = new Map<string, number>();
  for (let at = 0; at < Math.max(1, form.length - 1); at += 1) {
    const piece = form.slice(at, at + 2);
    pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  }
  return pieces;
}

/** How many pieces there are, those that stand there twice counted twice. */
export function countPieces(pieces: ReadonlyMap<string, number>): number {
  return [...pieces.values()].reduce((sum, count) => sum + count, 0);
}

/** How alike two texts are, from 0 to 1: Dice's coefficient of their pairs of neighbouring characters. */
export function likenessOf(one: string, other: string): number {
  const [pieces, others] = [piecesOf(one), piecesOf(other)];
  let shared = 0;
  for (const [piece, count] of pieces) shared += Math.min(count, others.get(piece) ?? 0);
  return (2 * shared) / (countPieces(pieces) + countPieces(others));
}
