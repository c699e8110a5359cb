import { countPieces, piecesOf } from './likeness.ts';
import type { Unit } from './part-units.ts';

/** Two units that stand side by side, by their numbers; null where the other text has none like it. */
export type Pair = { left: number | null; right: number | null };

/** Less alike than this, two units are two different ones. */
const LEAST_LIKE = 0.35;
/** What is called the same may be rewritten altogether. */
const SAME_NAME = 0.2;

/** Where each piece stands in a text: number of the unit, and how often there. */
function indexPieces(units: readonly Map<string, number>[]): Map<string, [unit: number, count: number][]> {
  const index = new Map<string, [number, number][]>();
  units.forEach((pieces, unit) => {
    for (const [piece, count] of pieces) {
      const places = index.get(piece);
      if (places === undefined) index.set(piece, [[unit, count]]);
      else places.push([unit, count]);
    }
  });
  return index;
}

/**
 * How alike every unit of one text is to every unit of the other, row by row, from 0 to 1 (Dice's coefficient of neighbouring
 * characters); 0 where they are too little alike to be laid side by side.
 */
function measureLikeness(left: readonly Unit[], right: readonly Unit[]): Float32Array[] {
  const rightPieces = right.map(({ text }) => piecesOf(text));
  const rightSizes = rightPieces.map(countPieces);
  const index = indexPieces(rightPieces);
  return left.map(({ text, name }) => {
    const pieces = piecesOf(text);
    const size = countPieces(pieces);
    const shared = new Float32Array(right.length);
    for (const [piece, count] of pieces)
      for (const [unit, other] of index.get(piece) ?? [])
        shared[unit] = (shared[unit] ?? 0) + Math.min(count, other);
    return shared.map((common, unit) => {
      const isSameName = name !== null && name === right[unit]?.name;
      const likeness = Math.min(
        1,
        (2 * common) / (size + (rightSizes[unit] ?? 0)) + (isSameName ? SAME_NAME : 0),
      );
      return likeness >= LEAST_LIKE ? likeness : 0;
    });
  });
}

/**
 * Lays the units of two texts side by side in the order of both, so that what stands side by side is as alike as can be in all
 * (Needleman and Wunsch, 1970, with gaps that cost nothing).
 */
export function alignUnits(left: readonly Unit[], right: readonly Unit[]): Pair[] {
  const likeness = measureLikeness(left, right);
  const width = right.length + 1;
  // The best likeness in all of the units from here to the ends.
  const best = Array.from({ length: left.length + 1 }, () => new Float32Array(width));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const like = (row: number, column: number): number => likeness[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const together = like(row, column) > 0 ? like(row, column) + at(row + 1, column + 1) : 0;
      const line = best[row];
      if (line !== undefined) line[column] = Math.max(together, at(row + 1, column), at(row, column + 1));
    }
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < left.length || column < right.length) {
    if (row < left.length && at(row, column) === at(row + 1, column))
      pairs.push({ left: row++, right: null });
    else if (column < right.length && at(row, column) === at(row, column + 1))
      pairs.push({ left: null, right: column++ });
    else pairs.push({ left: row++, right: column++ });
  }
  return pairs;
}
