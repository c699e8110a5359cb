import type { SearchRequest } from '#core/model/search.ts';
import { countIn, type DocumentSet, idsIn } from './document-set.ts';
import type { Result } from './search-memory.ts';

/** As many are picked out one by one; for more it is quicker to sort all of them. */
const MOST_PICKED = 400;

/**
 * The first `count` ids of a result's documents in an order, or more. The best of a hundred thousand are picked out and only they
 * are sorted, so that a first page does not wait for the last.
 */
export function firstDocuments(result: Result, sort: SearchRequest['sort'], count: number): Uint32Array {
  if (sort !== 'relevance' || result.orders.has(sort) || count > MOST_PICKED)
    return orderDocuments(result, sort);
  const { scores } = result.evaluation;
  return orderByScore(pickBest(result.narrowed.documents, scores, count), scores);
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
    case 'relevance':
      return orderByScore(idsIn(documents), evaluation.scores);
    case 'date':
      return catalogue.newest.filter((id) => documents[id] === 1);
    case 'date-oldest': {
      const { dates, newest } = catalogue;
      const dated = newest.filter((id) => documents[id] === 1 && (dates[id] ?? 0) > 0);
      const undated = newest.filter((id) => documents[id] === 1 && dates[id] === 0);
      // Those of one day stay in the order of their ids, and those without a date last.
      const oldest = Float64Array.from(dated, (id) => (dates[id] ?? 0) * ID_STEPS + id).sort();
      return Uint32Array.from([...idsOf(oldest), ...undated]);
    }
  }
}

const ID_STEPS = 2 ** 26;
/** Scores are told apart to one part in 2^18; what is nearer counts as equal, and is ordered by id. */
const DROPPED_BITS = 5;
const HIGHEST_RANK = 2 ** (31 - DROPPED_BITS);

/** The ranks of scores, which are not negative: a whole number for each, the higher the better. */
function ranksOf(scores: Float32Array): (id: number) => number {
  // Numbers of 32 bits that are not negative are in the order of their bits.
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  return (id) => (bits[id] ?? 0) >>> DROPPED_BITS;
}

/** The `count` documents with the highest scores, in no order; of equals those with the lowest ids. */
function pickBest(documents: DocumentSet, scores: Float32Array, count: number): Uint32Array {
  const rankOf = ranksOf(scores);
  const ids = new Uint32Array(Math.min(count, countIn(documents)));
  const ranks = new Uint32Array(ids.length);
  let taken = 0;
  // The best first. A document later on has a higher id: it has to be better to go before.
  for (let id = 0; id < documents.length; id++) {
    if (documents[id] !== 1) continue;
    const rank = rankOf(id);
    if (taken === ids.length && rank <= (ranks[taken - 1] ?? 0)) continue;
    let at = taken < ids.length ? taken++ : taken - 1;
    for (; at > 0 && (ranks[at - 1] ?? 0) < rank; at--) {
      ids[at] = ids[at - 1] ?? 0;
      ranks[at] = ranks[at - 1] ?? 0;
    }
    ids[at] = id;
    ranks[at] = rank;
  }
  return ids;
}

/** By score, the highest first; equals by id. A score and an id make one number, which a typed array sorts quickly. */
function orderByScore(ids: Uint32Array, scores: Float32Array): Uint32Array {
  const rankOf = ranksOf(scores);
  return idsOf(Float64Array.from(ids, (id) => (HIGHEST_RANK - rankOf(id)) * ID_STEPS + id).sort());
}

function idsOf(keys: Float64Array): Uint32Array {
  return Uint32Array.from(keys, (key) => key % ID_STEPS);
}
