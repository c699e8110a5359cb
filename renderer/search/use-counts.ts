import type { SearchQuestion } from '#core/model/search.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { countsRequest } from '../state/search-state.ts';
import { useStore } from '../state/store.ts';
import { typingStore } from '../state/typing.ts';
import { readQuery } from './query/read-query.ts';
import { useHasResults } from './use-has-results.ts';

/**
 * The counts of a question; those of before while they are awaited. They are asked for when the first results are there and the hand
 * rests: counting is the dearer part, and would keep the next key waiting.
 */
export function useCounts(question: SearchQuestion) {
  const isTyping = useStore(typingStore);
  const hasResults = useHasResults();
  return useOperation('search.facets', countsRequest(question), {
    enabled: readQuery(question).state === 'understood' && hasResults && !isTyping,
    keepPrevious: true,
  });
}
