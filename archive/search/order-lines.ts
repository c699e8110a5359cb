import type { LineOrder } from '#core/model/search.ts';
import { locateHits } from '#core/query/find-hits.ts';
import { orderDocuments } from './order-documents.ts';
import type { Result } from './search-memory.ts';
import type { SearchSources } from './search-sources.ts';

/** A hit: the how-manieth of which document, from 0. */
export type LinePlace = { documentId: number; hit: number };

/** The lines of a result in an order: how many, and those of a stretch. */
export type OrderedLines = {
  total: number;
  isOrdered: boolean;
  places: (from: number, to: number) => LinePlace[];
};

/** So many lines can be sorted by what stands around them: their surroundings must all be read. */
export const MOST_ORDERED = 50_000;
/** So many characters of the surroundings count. */
const KEY_UNITS = 12;

/** Lines of a result whose documents have `hits` each, by id. Those ordered by their documents need no text to be read. */
export async function orderLines(
  result: Result,
  hits: Uint32Array,
  { order, sources }: { order: LineOrder; sources: SearchSources },
): Promise<OrderedLines> {
  const lines = result.lines.get(order) ?? (await makeOrder(result, hits, { order, sources }));
  result.lines.set(order, lines);
  return lines;
}

async function makeOrder(
  result: Result,
  hits: Uint32Array,
  { order, sources }: { order: LineOrder; sources: SearchSources },
): Promise<OrderedLines> {
  switch (order) {
    case 'relevance':
    case 'date':
    case 'date-oldest':
      return byDocuments(orderDocuments(result, order), hits);
    case 'issue':
      return byDocuments(groupByIssue(result), hits);
    case 'issuer':
      return byDocuments(groupByIssuer(result), hits);
    case 'left':
    case 'right': {
      const newest = byDocuments(orderDocuments(result, 'date'), hits);
      if (newest.total > MOST_ORDERED) return { ...newest, isOrdered: false };
      return bySurroundings(result, { side: order, lines: newest.places(0, newest.total), sources });
    }
  }
}

function byDocuments(ids: Uint32Array, hits: Uint32Array): OrderedLines {
  const ends = new Float64Array(ids.length);
  let total = 0;
  for (const [at, id] of ids.entries()) ends[at] = total += hits[id] ?? 0;
  return {
    total,
    isOrdered: true,
    places: (from, to) => {
      const places: LinePlace[] = [];
      for (
        let at = firstAbove(ends, from), line = from;
        at < ids.length && line < Math.min(to, total);
        at++
      ) {
        const end = ends[at] ?? 0;
        const documentId = ids[at] ?? 0;
        const start = end - (hits[documentId] ?? 0);
        for (; line < Math.min(end, to); line++) places.push({ documentId, hit: line - start });
      }
      return places;
    },
  };
}

function firstAbove(ends: Float64Array, value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Issues as their newest documents come, the documents of one in the order of their ids. */
function groupByIssue(result: Result): Uint32Array {
  const { issueIds } = result.catalogue;
  const byIssue = Map.groupBy(orderDocuments(result, 'date'), (id) => issueIds[id] ?? 0);
  return Uint32Array.from([...byIssue.values()].flatMap((ids) => ids.sort((one, other) => one - other)));
}

/** Issuers by name, the documents of one newest first; those without an issuer last. */
function groupByIssuer(result: Result): Uint32Array {
  const newest = orderDocuments(result, 'date');
  const { issuer } = result.catalogue.facets;
  const firstOf = issuer.firstValues(result.catalogue.size);
  const byIssuer = Map.groupBy(newest, (id) => firstOf[id] ?? -1);
  const collator = new Intl.Collator('zh-CN');
  const name = (number: number): string => issuer.values[number] ?? '';
  const groups = [...byIssuer].sort(
    ([one], [other]) =>
      Number(one < 0) - Number(other < 0) || collator.compare(name(one), name(other)) || one - other,
  );
  return Uint32Array.from(groups.flatMap(([, ids]) => ids));
}

async function bySurroundings(
  { tree }: Result,
  { side, lines, sources }: { side: 'left' | 'right'; lines: readonly LinePlace[]; sources: SearchSources },
): Promise<OrderedLines> {
  const keys: string[] = [];
  const ids = [...new Set(lines.map(({ documentId }) => documentId))];
  await sources.texts.visit(
    ids,
    (_, text) => {
      for (const range of locateHits(tree, text)) keys.push(keyOf(text, range, side));
    },
    sources.breathe,
  );
  const collator = new Intl.Collator('zh-CN');
  const sorted = lines
    .map((line, at) => ({ line, key: keys[at] ?? '' }))
    .sort((one, other) => collator.compare(one.key, other.key));
  return {
    total: lines.length,
    isOrdered: true,
    places: (from, to) => sorted.slice(from, to).map(({ line }) => line),
  };
}

/** What stands behind a hit; or before it, from the hit outwards. */
function keyOf(text: string, [start, end]: [number, number], side: 'left' | 'right'): string {
  if (side === 'right') return text.slice(end, end + KEY_UNITS);
  return Array.from(text.slice(Math.max(0, start - KEY_UNITS), start))
    .reverse()
    .join('');
}
