import type { ComparedRow } from './compare-texts.ts';

/** The row of the next (1) or the previous (-1) difference from a row on; null where none is left. Rows next to each other are one difference. */
export function stepDifference(rows: readonly ComparedRow[], from: number, by: 1 | -1): number | null {
  const differs = (at: number): boolean => rows[at] !== undefined && rows[at].kind !== 'same';
  const begins = (at: number): boolean => differs(at) && !differs(at - 1);
  for (let at = from + by; at >= 0 && at < rows.length; at += by) if (begins(at)) return at;
  return null;
}
