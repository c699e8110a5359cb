import type { FieldScore } from './summarize.ts';

/** The F1 that our own fixtures have to reach, by field. */
export const FLOORS = {
  segmentation: 0.98,
  title: 0.97,
  number: 0.99,
  dates: 0.98,
  issuers: 0.96,
  kind: 0.97,
} as const;

/** A field that is read worse than it has to be. */
export type FloorMiss = { field: string; floor: number; f1: number };

/** The fields below their floor; a field that was not measured is none of them. */
export function missedFloors(scores: readonly FieldScore[]): FloorMiss[] {
  return Object.entries(FLOORS).flatMap(([field, floor]) => {
    const f1 = scores.find((score) => score.field === field)?.f1 ?? null;
    return f1 !== null && f1 < floor ? [{ field, floor, f1 }] : [];
  });
}

/** One sentence on the floors that are missed. */
export function formatFloors(misses: readonly FloorMiss[]): string {
  if (misses.length === 0) return 'Every floor is met on our own fixtures.';
  const parts = misses.map(
    ({ field, floor, f1 }) => `${field} has an F1 of ${f1.toFixed(3)} (floor ${floor.toFixed(2)})`,
  );
  return `Below the floors on our own fixtures: ${parts.join(', ')}.`;
}
