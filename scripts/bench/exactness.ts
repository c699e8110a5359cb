import { type BenchRow, rounded } from './row.ts';

/** What an engine found for one query, and what is there. */
export type Verdict = { query: string; found: ReadonlySet<number>; there: ReadonlySet<number> };

/** How many documents are in both sets. */
function countCommon({ found, there }: Verdict): number {
  let count = 0;
  for (const id of found) if (there.has(id)) count += 1;
  return count;
}

/** True where exactly what is there was found. */
export function isExact(verdict: Verdict): boolean {
  return verdict.found.size === verdict.there.size && countCommon(verdict) === verdict.there.size;
}

/** Share of what is there that was found; 1 where nothing is there. */
export function recallOf(verdict: Verdict): number {
  return verdict.there.size === 0 ? 1 : countCommon(verdict) / verdict.there.size;
}

/** Share of what was found that is there; 1 where nothing was found. */
export function precisionOf(verdict: Verdict): number {
  return verdict.found.size === 0 ? 1 : countCommon(verdict) / verdict.found.size;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean recall and precision over the queries, and how many were answered exactly. */
export function exactnessRows(name: string, verdicts: readonly Verdict[], note = ''): BenchRow[] {
  const exact = verdicts.filter(isExact).length;
  const common = { area: 'exactness', name };
  return [
    { ...common, subject: `recall${note}`, value: rounded(mean(verdicts.map(recallOf))), unit: 'share' },
    {
      ...common,
      subject: `precision${note}`,
      value: rounded(mean(verdicts.map(precisionOf))),
      unit: 'share',
    },
    {
      ...common,
      subject: `queries answered exactly${note}`,
      value: rounded(exact / verdicts.length),
      unit: 'share',
    },
  ];
}
