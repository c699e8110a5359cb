import type { BulletinYear } from '#core/model/continuity.ts';
import type { IssueId } from '#core/model/ids.ts';

/** A number of a year; what is held has its issue. */
export type YearCell = { number: number; state: 'held' | 'missing' | 'expected'; issueId: IssueId | null };

/** The numbers of one year of a bulletin in order, each held, missing or expected. */
export function layYear({ held, missing, expected }: BulletinYear): YearCell[] {
  const cells: YearCell[] = [
    ...held.map(({ number, issueId }) => ({ number, state: 'held' as const, issueId })),
    ...missing.map((number) => ({ number, state: 'missing' as const, issueId: null })),
    ...expected.map((number) => ({ number, state: 'expected' as const, issueId: null })),
  ];
  return cells.sort((a, b) => a.number - b.number);
}
