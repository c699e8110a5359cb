import type { BenchArchive } from './bench-archive.ts';
import { exactnessRows, isExact, type Verdict } from './exactness.ts';
import type { OracleDocument } from './oracle.ts';
import type { BenchQuery } from './queries.ts';
import type { Rival } from './rival.ts';
import { type BenchRow, rounded, withBudget } from './row.ts';
import { medianTimings, percentile } from './statistics.ts';

const PAGE = 1000;

/** p50, p95 and worst of timings in milliseconds. */
function timingRows(name: string, what: string, timings: readonly number[]): BenchRow[] {
  const common = { area: 'search', name, unit: 'ms' };
  return [
    { ...common, subject: `${what}, p50`, value: rounded(percentile(timings, 0.5)) },
    { ...common, subject: `${what}, p95`, value: rounded(percentile(timings, 0.95)) },
    { ...common, subject: `${what}, worst`, value: rounded(Math.max(...timings)) },
  ];
}

function plainTimings(queries: readonly BenchQuery[], timings: readonly number[]): number[] {
  return timings.filter((_, index) => {
    const piece = queries[index]?.piece ?? null;
    return piece !== null;
  });
}

/** Times every query through the contract: first twenty results, snippets, true count. */
export async function benchOwnSearch(
  archive: BenchArchive,
  queries: readonly BenchQuery[],
): Promise<{ rows: BenchRow[]; slowest: string[] }> {
  const timings = await medianTimings(queries, 3, ({ text }) =>
    archive.call('search.run', { query: text, limit: 20 }),
  );
  const [p50, p95, worst] = timingRows('gazette', 'all queries', timings);
  const slowest = queries
    .map(({ text }, index) => ({ text, tookMs: timings[index] ?? 0 }))
    .sort((left, right) => right.tookMs - left.tookMs)
    .slice(0, 8)
    .map(({ text, tookMs }) => `${text} ${rounded(tookMs)} ms`);
  return {
    rows: [
      ...(p50 ? [p50] : []),
      ...(p95 ? [withBudget(p95, 30)] : []),
      ...(worst ? [withBudget(worst, 60)] : []),
      ...timingRows('gazette', 'plain queries', plainTimings(queries, timings)),
    ],
    slowest,
  };
}

async function findAllOwn(archive: BenchArchive, query: string): Promise<Set<number>> {
  const found = new Set<number>();
  for (let offset = 0; ; offset += PAGE) {
    const answer = await archive.call('search.run', { query, limit: PAGE, offset });
    for (const hit of answer.hits) found.add(hit.documentId);
    if (offset + PAGE >= answer.total) {
      if (answer.total !== found.size)
        throw new Error(`${query}: counted ${answer.total}, listed ${found.size}`);
      return found;
    }
  }
}

function answerByForce(query: BenchQuery, documents: readonly OracleDocument[]): Set<number> {
  return new Set(documents.filter((document) => query.matches(document)).map(({ id }) => id));
}

/** Every answer against a brute-force scan, with the queries that differ. */
export async function benchOwnExactness(
  archive: BenchArchive,
  queries: readonly BenchQuery[],
  documents: readonly OracleDocument[],
): Promise<{ rows: BenchRow[]; wrong: string[] }> {
  const verdicts: Verdict[] = [];
  for (const query of queries) {
    const found = await findAllOwn(archive, query.text);
    verdicts.push({ query: query.text, found, there: answerByForce(query, documents) });
  }
  const wrong = verdicts
    .filter((verdict) => !isExact(verdict))
    .map(({ query, found, there }) => `${query}: found ${found.size}, there are ${there.size}`);
  return { rows: exactnessRows('gazette', verdicts), wrong };
}

/** Times and checks another engine on the plain queries; it may know only a part of the documents. */
export async function benchRival(
  rival: Rival,
  queries: readonly BenchQuery[],
  documents: readonly OracleDocument[],
): Promise<BenchRow[]> {
  const asked = queries.flatMap((query) => (query.piece === null ? [] : [{ ...query, piece: query.piece }]));
  const timings = await medianTimings(asked, 1, ({ piece }) => rival.search(piece));
  const verdicts = asked.map((query) => ({
    query: query.piece,
    found: rival.findAll(query.piece),
    there: answerByForce(query, documents),
  }));
  return [
    ...timingRows(rival.name, 'plain queries', timings),
    ...exactnessRows(rival.name, verdicts),
    {
      area: 'import',
      name: rival.name,
      subject: 'building of the index',
      value: rounded(rival.buildMs),
      unit: 'ms',
    },
  ];
}
