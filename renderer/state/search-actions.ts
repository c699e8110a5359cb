import type { ConcordanceLine, SearchHit, SearchQuestion } from '#core/model/search.ts';
import { readQuery } from '../search/query/read-query.ts';
import { call } from '../bridge/call.ts';
import { failureOf } from '../bridge/failure-error.ts';
import { queryClient, readOptions } from '../bridge/query-client.ts';
import {
  closePlace,
  journeyStore,
  openPlace,
  showRoom,
  type AskedWords,
  type ResultPlace,
  type Target,
} from './navigation.ts';
import {
  isSameQuestion,
  leftResults,
  linePage,
  LINES_A_PAGE,
  NOTHING_ASKED,
  resultPage,
  resultsWantedStore,
  RESULTS_A_PAGE,
  markResult,
  searchStore,
  withQuestion,
} from './search-state.ts';
import { attempt, reportFailure } from './toasts.ts';
import { endTyping, noteKey } from './typing.ts';

/** Failures of writing a search down that the results tell already, or that nothing can be done about. */
const UNTOLD: ReadonlySet<string> = new Set(['search/bad-query', 'index/rebuilding', 'archive/read-only']);

async function noteSearch(question: SearchQuestion): Promise<void> {
  try {
    await call('searches.note', question);
  } catch (error) {
    if (!UNTOLD.has(failureOf(error).code)) reportFailure(error);
  }
}

function commit(question: SearchQuestion): void {
  endTyping();
  const { state } = readQuery(question);
  if (state === 'empty') return;
  const { current } = journeyStore.get();
  const isOther = !isSameQuestion(question, searchStore.get().question);
  if (isOther) leftResults.clear();
  if (isOther) searchStore.update((present) => withQuestion(present, question));
  // An open document that another question led to would only hide the results of this one.
  if (isOther && current.room === 'search') closePlace();
  showRoom('search');
  // What cannot be read is pointed at above the results: the caret stays where it can be mended.
  if (state === 'bad') return;
  resultsWantedStore.set(true);
  void noteSearch(question);
}

/** Asks a query of everything, as if nothing had been asked before, and writes it into the record. */
export function runSearch(query: string): void {
  const asked = query.trim();
  askQuestion({ ...NOTHING_ASKED.question, query: asked });
}

/** Asks a whole question, from the record or a saved search, and writes it into the record. */
export function askQuestion(question: SearchQuestion): void {
  searchStore.update((state) => ({ ...state, text: question.query }));
  commit(question);
}

/** Asks what stands in the search field, within what the results are narrowed by, and writes it into the record. */
export function askTyped(): void {
  const { text, question } = searchStore.get();
  commit({ ...question, query: text.trim() });
}

/** Leaves the question and its results, back to the saved searches and the record. */
export function leaveQuestion(): void {
  leftResults.clear();
  searchStore.update((state) => ({
    ...withQuestion(state, NOTHING_ASKED.question),
    text: NOTHING_ASKED.text,
  }));
  closePlace();
}

/**
 * Takes over what is being typed. In the search room the results follow with every key, each question superseding the one before; not
 * while a word is composed.
 */
export function typeQuery(text: string, isComposing: boolean): void {
  searchStore.update((state) => ({ ...state, text }));
  resultsWantedStore.set(false);
  if (journeyStore.get().current.room !== 'search') return;
  noteKey();
  if (isComposing) return;
  const query = text.trim();
  if (query === searchStore.get().question.query) return;
  leftResults.clear();
  const next = withQuestion(searchStore.get(), { query });
  // The archive looks for it while the window draws the key; the pane of results waits for the same answer, and tells what failed.
  if (readQuery(next.question).state === 'understood')
    queryClient.query(readOptions('search.run', resultPage(next, 0))).catch(() => undefined);
  searchStore.set(next);
}

const wordsOf = ({ query, isExact, isWholeWord }: SearchQuestion): AskedWords => ({
  query,
  isExact,
  isWholeWord,
});

async function hitAt({ question, index }: ResultPlace): Promise<SearchHit | null> {
  const { sort } = searchStore.get();
  const request = resultPage({ question, sort }, Math.floor(index / RESULTS_A_PAGE));
  const { hits } = await queryClient.query(readOptions('search.run', request));
  return hits[index % RESULTS_A_PAGE] ?? null;
}

async function lineAt({ question, index }: ResultPlace): Promise<ConcordanceLine | null> {
  const { order } = searchStore.get();
  const request = linePage({ question, order }, Math.floor(index / LINES_A_PAGE));
  const { lines } = await queryClient.query(readOptions('search.concordance', request));
  return lines[index % LINES_A_PAGE] ?? null;
}

/**
 * Opens a result by its place; nothing happens beyond either end. The place knows its question: what is being typed
 * meanwhile does not turn it into another result.
 */
export function openResult(from: ResultPlace, target: Target = { at: 'first-hit' }): void {
  if (from.index < 0) return;
  attempt(async () => {
    const found = from.view === 'documents' ? await hitAt(from) : await lineAt(from);
    if (found === null) return;
    if (isSameQuestion(from.question, searchStore.get().question)) markResult(from.view, from.index);
    const place = { documentId: found.documentId, asked: wordsOf(from.question), from };
    openPlace(
      { ...place, target: 'range' in found ? { at: 'range', range: rangeOf(found) } : target },
      'search',
      found.issueId,
    );
  });
}

/** Where a line's hit stands in its document. */
export function rangeOf({ range: [start, end] }: Pick<ConcordanceLine, 'range'>): {
  start: number;
  end: number;
} {
  return { start, end };
}

/** Puts the focus back where the results were left; the open document stays, or is closed to make room for them. */
export function returnToResults(how: 'keep' | 'close'): void {
  if (how === 'close') closePlace();
  resultsWantedStore.set(true);
}
