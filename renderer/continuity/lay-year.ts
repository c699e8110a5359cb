import type { BulletinYear } from '#core/model/continuity.ts';

export type YearCell = { number: number; state: 'held' | 'missing' | 'expected' };

/** The numbers of one year of a bulletin in order, each held, missing or expected. */
export function layYear({ held, missing, expected }: BulletinYear): YearCell[] {
  const cells: YearCell[] = [
    ...held.map((number) => ({ number, state: 'held' as const })),
    ...missing.map((number) => ({ number, state: 'missing' as const })),
    ...expected.map((number) => ({ number, state: 'expected' as const })),
  ];
  return cells.sort((a, b) => a.number - b.number);
}
