import { useOperation } from '../bridge/use-operation.ts';
import { resultPage, searchStore } from '../state/search-state.ts';
import { useSelected } from '../state/store.ts';
import { readQuery } from './query/read-query.ts';

/**
 * True when the first results of what is asked are there, or none will come. Whatever else a key asks of the archive waits for that:
 * the results come first.
 */
export function useHasResults(): boolean {
  const question = useSelected(searchStore, (state) => state.question);
  const sort = useSelected(searchStore, (state) => state.sort);
  const isUnderstood = readQuery(question).state === 'understood';
  const first = useOperation('search.run', resultPage({ question, sort }, 0), { enabled: isUnderstood });
  return !isUnderstood || !first.isPending;
}
