import type { SearchRequest } from '#core/model/search.ts';
import { idsIn } from './document-set.ts';
import type { Result } from './search-memory.ts';

/**
 * The first `count` ids of a result's documents in an order, or more. The best of a hundred thousand are picked out before they are
 * sorted, so that a first page does not wait for the last.
 */
export function firstDocuments(result: Result, sort: SearchRequest['sort'], count: number): Uint32Array {
  const isSorted = result.orders.has(sort);
  if (sort !== 'relevance' || isSorted) return orderDocuments(result, sort);
  const { scores } = result.evaluation;
  return orderByScore(pickBest(idsIn(result.narrowed.documents), scores, count), scores);
}

/** The ids of a result's documents in an order; made once for each. */
export function orderDocuments(result: Result, sort: SearchRequest['sort']): Uint32Array {
  const order = result.orders.get(sort) ?? makeOrder(result, sort);
  result.orders.set(sort, order);
  return order;
}

function makeOrder({ catalogue, evaluation, narrowed }: Result, sort: SearchRequest['sort']): Uint32Array {
  const { documents } = narrowed;
  switch (sort) {
    case 'relevance': {
      const { scores } = evaluation;
      return orderByScore(idsIn(documents), scores);
    }
    case 'date':
      return catalogue.newest.filter((id) => documents[id] === 1);
    case 'date-oldest': {
      const { dates, newest } = catalogue;
      const dated = newest.filter((id) => documents[id] === 1 && (dates[id] ?? 0) > 0);
      const undated = newest.filter((id) => documents[id] === 1 && dates[id] === 0);
      // Those of one day stay in the order of their ids, and those without a date last.
      const oldest = Float64Array.from(dated, (id) => (dates[id] ?? 0) * STEPS + id).sort();
      return Uint32Array.from([...idsOf(oldest), ...undated]);
    }
  }
}

const BUCKETS = 4096;

/** At least `count` of the ids with the highest scores, and not many more, in their order. */
function pickBest(ids: Uint32Array, scores: Float64Array, count: number): Uint32Array {
  if (ids.length <= count) return ids;
  let highest = 0;
  for (const id of ids) highest = Math.max(highest, scores[id] ?? 0);
  if (highest === 0) return ids.subarray(0, count);
  const scale = (BUCKETS - 1) / highest;
  const sizes = new Uint32Array(BUCKETS);
  for (const id of ids) {
    const bucket = Math.floor((scores[id] ?? 0) * scale);
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  let least = BUCKETS - 1;
  for (let taken = sizes[least] ?? 0; taken < count; taken += sizes[least] ?? 0) least--;
  return ids.filter((id) => Math.floor((scores[id] ?? 0) * scale) >= least);
}

/** So many steps between the least and the best score: what is nearer counts as equal, and is ordered by id. */
const STEPS = 2 ** 26;

/** By score, the highest first; equals by id. A score and an id make one number, which a typed array sorts quickly. */
function orderByScore(ids: Uint32Array, scores: Float64Array): Uint32Array {
  let highest = 0;
  for (const id of ids) highest = Math.max(highest, scores[id] ?? 0);
  const step = highest === 0 ? 0 : (STEPS - 1) / highest;
  const keys = new Float64Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    keys[at] = (STEPS - 1 - Math.floor((scores[id] ?? 0) * step)) * STEPS + id;
  }
  return idsOf(keys.sort());
}

function idsOf(keys: Float64Array): Uint32Array {
  const ids = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) ids[at] = (keys[at] ?? 0) % STEPS;
  return ids;
}
