import type { SearchRequest } from '#core/model/search.ts';
import { idsIn } from './document-set.ts';
import { HIGHEST_RANK, pickBest, ranksOf } from './pick-best.ts';
import type { Result } from './search-memory.ts';
import { sortIds } from './sort-ids.ts';

/** As many are picked out one by one; for more it is quicker to sort all of them. */
const MOST_PICKED = 400;

/** The first `count` ids of a result's documents in an order, or more: a first page does not wait for the order of all. */
export function firstDocuments(result: Result, sort: SearchRequest['sort'], count: number): Uint32Array {
  if (sort !== 'relevance' || result.orders.has(sort) || count > MOST_PICKED)
    return orderDocuments(result, sort);
  const { documents } = result.narrowed;
  const { best, scores } = result.evaluation;
  return best(documents, count) ?? pickBest(documents, scores(), count);
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
      return orderByScore(idsIn(documents), evaluation.scores());
    case 'date':
      return catalogue.newest.filter((id) => documents[id] === 1);
    case 'date-oldest': {
      const { dates, newest } = catalogue;
      const dated = newest.filter((id) => documents[id] === 1 && (dates[id] ?? 0) > 0);
      const undated = newest.filter((id) => documents[id] === 1 && dates[id] === 0);
      // Those of one day stay in the order of their ids, and those without a date last.
      return Uint32Array.from([...sortIds(dated, (id) => dates[id] ?? 0), ...undated]);
    }
  }
}

/** By score, the highest first; equals by id. */
function orderByScore(ids: Uint32Array, scores: Float32Array): Uint32Array {
  const rankOf = ranksOf(scores);
  return sortIds(ids, (id) => HIGHEST_RANK - rankOf(id));
}
