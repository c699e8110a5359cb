import { type BenchRow, rounded } from './row.ts';

/** What an engine found for one query, and what is there. */
export type Verdict = { found: ReadonlySet<number>; there: ReadonlySet<number> };

/** How right one answer is: the share of what is there that was found, and of what was found that is there; 1 of nothing. */
export type Score = { recall: number; precision: number; isExact: boolean };

export function scoreOf({ found, there }: Verdict): Score {
  let common = 0;
  for (const id of found) if (there.has(id)) common += 1;
  return {
    recall: there.size === 0 ? 1 : common / there.size,
    precision: found.size === 0 ? 1 : common / found.size,
    isExact: found.size === there.size && common === there.size,
  };
}

/** Mean recall and precision over some queries, and which share of them was answered exactly. */
export function exactnessRows(name: string, what: string, scores: readonly Score[]): BenchRow[] {
  const row = (subject: string, valueOf: (score: Score) => number): BenchRow => ({
    area: 'exactness',
    name,
    subject: `${what}, ${subject}`,
    value: rounded(scores.reduce((sum, score) => sum + valueOf(score), 0) / scores.length),
    unit: 'share',
  });
  return [
    row('recall', ({ recall }) => recall),
    row('precision', ({ precision }) => precision),
    row('answered exactly', ({ isExact }) => Number(isExact)),
  ];
}
