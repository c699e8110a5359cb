import type { RequestOf } from '#core/contract/contract.ts';
import type { LineOrder, SearchFilters, SearchQuestion, SearchRequest } from '#core/model/search.ts';
import type { SearchView } from './navigation.ts';
import { createStore } from './store.ts';

/** What is asked and how its results are looked at. */
export type SearchState = {
  /** What stands in the search field. */
  text: string;
  /** What is asked; its query is empty where nothing is. */
  question: SearchQuestion;
  view: SearchView;
  sort: SearchRequest['sort'];
  order: LineOrder;
  /** The marked result of each view, from 0. */
  active: Readonly<Record<SearchView, number>>;
};

const FIRST = { documents: 0, lines: 0 };

export const NOTHING_ASKED: SearchState = {
  text: '',
  question: { query: '', isExact: false, isWholeWord: false, filters: {} },
  view: 'documents',
  sort: 'relevance',
  order: 'date',
  active: FIRST,
};

export const searchStore = createStore<SearchState>(NOTHING_ASKED);

/** True from asking until the results have taken the focus, or the person goes on to ask for something else. */
export const resultsWantedStore = createStore(false);

/** Where in the list each view was left, in pixels from its top; of the present question. */
export const leftResults = new Map<SearchView, number>();

/** As many as fill a window: a key waits for all of the first page. */
export const RESULTS_A_PAGE = 10;
export const LINES_A_PAGE = 200;
/** Characters shown on either side of a line: more than a wide window has room for. */
const CONTEXT = 60;

/** The state after another question: results are looked at from the first one on. */
export function withQuestion(state: SearchState, change: Partial<SearchQuestion>): SearchState {
  return { ...state, question: { ...state.question, ...change }, active: FIRST };
}

/** True for two questions that ask the same. */
export function isSameQuestion(one: SearchQuestion, other: SearchQuestion): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Changes what is asked, or how it is looked at, beside the words. */
export function changeQuestion(change: Partial<SearchQuestion>): void {
  leftResults.clear();
  resultsWantedStore.set(false);
  searchStore.update((state) => withQuestion(state, change));
}

/** Chooses the values of some facets: any of them will do; none chosen is no narrowing. */
export function chooseValues(change: SearchFilters): void {
  const chosen = Object.entries({ ...searchStore.get().question.filters, ...change });
  changeQuestion({ filters: Object.fromEntries(chosen.filter(([, values]) => (values ?? []).length > 0)) });
}

/** Sorts the documents, and shows them from the first one on. */
export function sortBy(sort: SearchState['sort']): void {
  leftResults.delete('documents');
  searchStore.update((state) => ({ ...state, sort, active: { ...state.active, documents: 0 } }));
}

/** Puts the lines in another order, and shows them from the first one on. */
export function orderBy(order: LineOrder): void {
  leftResults.delete('lines');
  searchStore.update((state) => ({ ...state, order, active: { ...state.active, lines: 0 } }));
}

/** Marks a result of a view. */
export function markResult(view: SearchView, index: number): void {
  searchStore.update((state) => ({ ...state, active: { ...state.active, [view]: index } }));
}

/*
 * Only the newest call of a slot is answered. Further pages have none: several are asked for at once, and each belongs to
 * an answer that is shown already.
 */

/** The request for one page of documents, from 0. */
export function resultPage(
  { question, sort }: Pick<SearchState, 'question' | 'sort'>,
  page: number,
): RequestOf<'search.run'> {
  const request = { ...question, sort, limit: RESULTS_A_PAGE, offset: page * RESULTS_A_PAGE };
  return page === 0 ? { ...request, slot: 'typing' } : request;
}

/** The request for one page of lines, from 0. */
export function linePage(
  { question, order }: Pick<SearchState, 'question' | 'order'>,
  page: number,
): RequestOf<'search.concordance'> {
  const request = {
    ...question,
    order,
    limit: LINES_A_PAGE,
    offset: page * LINES_A_PAGE,
    context: CONTEXT,
  };
  return page === 0 ? { ...request, slot: 'typing-lines' } : request;
}

/** The request for the counts of a question. Counts of one year and of all are asked at once, in a slot each. */
export function countsRequest(question: SearchQuestion): RequestOf<'search.facets'> {
  const slot = question.filters.year === undefined ? 'typing-counts' : 'typing-counts-of-years';
  return { ...question, slot };
}
