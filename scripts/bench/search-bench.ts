import { Archive } from '#archive/archive.ts';
import { runSearch } from '#archive/search/run-search.ts';
import { idsIn } from '#archive/search/document-set.ts';
import { searchRequestSchema } from '#core/model/search.ts';
import type { BenchArchive } from './bench-archive.ts';
import { exactnessRows, scoreOf } from './exactness.ts';
import type { ForcedAnswers } from './oracle.ts';
import type { BenchQuery } from './queries.ts';
import type { Rival, RivalAnswer } from './rival.ts';
import { type BenchRow, rounded, withBudget } from './row.ts';
import { medianTimings, percentile } from './statistics.ts';

const PAGE = 20;
const ALL = 'all queries';
const PLAIN = 'plain queries';

type PlainQuery = BenchQuery & { piece: string };

function isPlain(query: BenchQuery): query is PlainQuery {
  return query.piece !== null;
}

/** p50, p95 and worst of timings in milliseconds. */
export function timingRows(
  name: string,
  what: string,
  timings: readonly number[],
): [BenchRow, BenchRow, BenchRow] {
  const row = (subject: string, value: number): BenchRow => ({
    area: 'search',
    name,
    subject: `${what}, ${subject}`,
    value: rounded(value),
    unit: 'ms',
  });
  return [
    row('p50', percentile(timings, 0.5)),
    row('p95', percentile(timings, 0.95)),
    row('worst', Math.max(...timings)),
  ];
}

/** Milliseconds that 95 of 100 queries, and every query, may take of an archive of so many issues. */
function searchBudgets(issues: number): { p95: number; worst: number } {
  return issues > 1000 ? { p95: 80, worst: 200 } : { p95: 30, worst: 60 };
}

/** Times every query through the contract: first twenty results, snippets, true count. */
export async function benchOwnSearch(
  archive: BenchArchive,
  queries: readonly BenchQuery[],
  issues: number,
): Promise<{ rows: BenchRow[]; slowest: string[] }> {
  const timings = await medianTimings(queries, {
    rounds: 3,
    warmUp: true,
    work: ({ text }) => archive.call('search.run', { query: text, limit: PAGE }),
  });
  const [p50, p95, worst] = timingRows('gazette', ALL, timings);
  const budgets = searchBudgets(issues);
  const slowest = queries
    .map(({ text }, index) => ({ text, tookMs: timings[index] ?? 0 }))
    .sort((left, right) => right.tookMs - left.tookMs)
    .slice(0, 8)
    .map(({ text, tookMs }) => `${text} ${rounded(tookMs)} ms`);
  const plain = timings.filter((_, index) => queries[index]?.piece !== null);
  return {
    rows: [
      p50,
      withBudget(p95, budgets.p95),
      withBudget(worst, budgets.worst),
      ...timingRows('gazette', PLAIN, plain),
    ],
    slowest,
  };
}

/** Every answer of an archive against a brute-force scan, with the queries that differ. */
export async function benchOwnExactness(
  folder: string,
  queries: readonly BenchQuery[],
  forced: ForcedAnswers,
): Promise<{ rows: BenchRow[]; wrong: string[] }> {
  const archive = await Archive.open(folder, { readOnly: true });
  try {
    const scored = [];
    for (const query of queries) {
      const found = await findAllOwn(archive, query.text);
      const there = new Set(forced.idsOf(query));
      scored.push({ query, score: scoreOf({ found, there }), found: found.size, there: there.size });
    }
    const wrong = scored
      .filter(({ score }) => !score.isExact)
      .map(({ query, found, there }) => `${query.text}: found ${found}, there are ${there}`);
    const plain = scored.filter(({ query }) => isPlain(query));
    return {
      rows: [
        ...exactnessRows('gazette', ALL, scored.map(({ score }) => score)), // prettier-ignore
        ...exactnessRows('gazette', PLAIN, plain.map(({ score }) => score)), // prettier-ignore
      ],
      wrong,
    };
  } finally {
    archive.close();
  }
}

/**
 * Every document that a search finds, without reading a hit of each: below the contract, and checked against the true count and the
 * first page that it gives.
 */
async function findAllOwn(archive: Archive, query: string): Promise<Set<number>> {
  const request = searchRequestSchema.parse({ query, limit: PAGE });
  const breathe = (): Promise<void> => Promise.resolve();
  const { total, hits } = await runSearch(archive, request, breathe);
  const { narrowed } = await archive.searches.find(request, breathe);
  const found = new Set(idsIn(narrowed.documents));
  if (total !== found.size || !hits.every(({ documentId }) => found.has(documentId)))
    throw new Error(`${query}: counted ${total}, found ${found.size}`);
  return found;
}

/** Times and checks another engine on the plain queries; of one that has a part of the documents, that part is asked for. */
export async function benchRival(
  rival: Rival,
  queries: readonly BenchQuery[],
  forced: ForcedAnswers,
): Promise<BenchRow[]> {
  const { name, part, buildMs, bytes, isScan } = rival;
  const lastId = part?.lastId ?? Infinity;
  const asked = queries.filter(isPlain);
  const answers = new Map<PlainQuery, RivalAnswer>();
  const timings = await medianTimings(asked, {
    rounds: 1,
    warmUp: !isScan,
    work: async (query) => answers.set(query, await rival.search(query.piece)),
  });
  const scores = [];
  for (const query of asked) {
    const found = new Set(answers.get(query)?.ids ?? (await rival.findAll(query.piece)));
    const there = new Set(forced.idsOf(query).filter((id) => id <= lastId));
    scores.push(scoreOf({ found, there }));
  }
  const size =
    bytes.where === 'disk'
      ? {
          area: 'size',
          subject: 'text and index / UTF-8 text',
          value: bytes.count / forced.textBytesTo(lastId),
          unit: 'ratio',
        }
      : { area: 'memory', subject: 'growth', value: bytes.count / 2 ** 20, unit: 'MB' };
  const rows: BenchRow[] = [
    ...timingRows(name, PLAIN, timings),
    ...exactnessRows(name, PLAIN, scores),
    { ...size, name, value: rounded(size.value) },
  ];
  if (buildMs !== null) rows.push(buildRow(name, buildMs));
  return part === null ? rows : rows.map((row) => ({ ...row, part: part.note }));
}

export function buildRow(name: string, tookMs: number): BenchRow {
  return { area: 'import', name, subject: 'building of the index', value: rounded(tookMs / 1000), unit: 's' };
}
