import type { RequestOf } from '#core/contract/contract.ts';
import type { SearchAnswer, SearchHit, SearchRequest } from '#core/model/search.ts';
import { queryClient, readOptions } from '../bridge/query-client.ts';
import { openPlace, showRoom, type Target } from './navigation.ts';
import { createStore } from './store.ts';
import { attempt } from './toasts.ts';

/** The query that was last asked; empty where none was. `active` is the marked result, from 0. */
export type SearchState = { query: string; sort: SearchRequest['sort']; active: number };

export const searchStore = createStore<SearchState>({ query: '', sort: 'relevance', active: 0 });

/** True from asking a query until its results have taken the focus, or the person writes on. */
export const resultsWantedStore = createStore(false);

export const RESULTS_A_PAGE = 50;

/** Asks a query and shows its results. */
export function runSearch(query: string): void {
  const asked = query.trim();
  if (asked === '') return;
  searchStore.update((state) => ({ ...state, query: asked, active: 0 }));
  resultsWantedStore.set(true);
  showRoom('search');
}

/** The request for one page of results, from 0. */
export function resultPage(state: SearchState, page: number): RequestOf<'search.run'> {
  return { query: state.query, sort: state.sort, limit: RESULTS_A_PAGE, offset: page * RESULTS_A_PAGE };
}

async function resultAt(index: number): Promise<SearchHit | null> {
  if (index < 0) return null;
  const request = resultPage(searchStore.get(), Math.floor(index / RESULTS_A_PAGE));
  const answer: SearchAnswer = await queryClient.query(readOptions('search.run', request));
  return answer.hits[index % RESULTS_A_PAGE] ?? null;
}

/** Opens a result by its number in the list; nothing happens beyond either end. */
export function openResult(index: number, target: Target = { at: 'first-hit' }): void {
  attempt(async () => {
    const { query } = searchStore.get();
    const hit = await resultAt(index);
    if (hit === null || searchStore.get().query !== query) return;
    searchStore.update((state) => ({ ...state, active: index }));
    openPlace({ documentId: hit.documentId, query, resultIndex: index, target }, 'search', hit.issueId);
  });
}
