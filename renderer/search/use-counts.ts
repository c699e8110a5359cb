import type { SearchQuestion } from '#core/model/search.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { countsRequest, resultPage, searchStore } from '../state/search-state.ts';
import { useSelected } from '../state/store.ts';
import { readQuery } from './query/read-query.ts';

/**
 * The counts of a question; those of before while they are awaited. They are asked for when the first results of the room's question are
 * there: results come first, and counting is the dearer part.
 */
export function useCounts(question: SearchQuestion) {
  const asked = useSelected(searchStore, (state) => state.question);
  const sort = useSelected(searchStore, (state) => state.sort);
  const isUnderstood = readQuery(question).state === 'understood';
  const first = useOperation('search.run', resultPage({ question: asked, sort }, 0), {
    enabled: isUnderstood,
  });
  return useOperation('search.facets', countsRequest(question), {
    enabled: isUnderstood && !first.isPending,
    keepPrevious: true,
  });
}
