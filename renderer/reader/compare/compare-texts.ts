import { alignUnits } from '#core/comparison/align-units.ts';
import { hasArticles, partUnits } from '#core/comparison/part-units.ts';
import type { Document } from '#core/model/document.ts';
import { compareWords, type Part } from '../../annotations/review/compare-words.ts';

export type ComparedText = Pick<Document, 'text' | 'blocks'>;

/** One side of a row: where it stands in its text, and its words in parts. */
export type Side = { start: number; end: number; parts: readonly Part[] };
export type ComparedRow = {
  kind: 'same' | 'changed' | 'left-only' | 'right-only';
  left: Side | null;
  right: Side | null;
};
export type Comparison = { byArticles: boolean; rows: readonly ComparedRow[] };

/** Lays two texts side by side, article by article where both have them and otherwise block by block, and tells what differs. */
export function compareTexts(left: ComparedText, right: ComparedText): Comparison {
  const byArticles = hasArticles(left) && hasArticles(right);
  const [leftUnits, rightUnits] = [partUnits(left, byArticles), partUnits(right, byArticles)];
  const rows = alignUnits(leftUnits, rightUnits).map((pair): ComparedRow => {
    const one = pair.left === null ? undefined : leftUnits[pair.left];
    const other = pair.right === null ? undefined : rightUnits[pair.right];
    const sideOf = (unit: typeof one, parts: readonly Part[]): Side | null =>
      unit === undefined ? null : { ...unit.range, parts };
    if (one !== undefined && other !== undefined) {
      const { before, after } = compareWords(one.text, other.text);
      const kind = one.text === other.text ? 'same' : 'changed';
      return { kind, left: sideOf(one, before), right: sideOf(other, after) };
    }
    const alone = (unit: typeof one): Side | null =>
      sideOf(unit, unit === undefined ? [] : [{ text: unit.text, isKept: false }]);
    return { kind: one === undefined ? 'right-only' : 'left-only', left: alone(one), right: alone(other) };
  });
  return { byArticles, rows };
}
