import { beforeEach, expect, test } from 'vitest';
import {
  changeQuestion,
  chooseValues,
  countsRequest,
  isSameQuestion,
  leftResults,
  linePage,
  markResult,
  NOTHING_ASKED,
  orderBy,
  resultPage,
  searchStore,
  RESULTS_A_PAGE,
} from '#renderer/state/search-state.ts';

const question = { ...NOTHING_ASKED.question, query: '公园' };

beforeEach(() => {
  searchStore.set({ ...NOTHING_ASKED, text: '公园', question });
  leftResults.clear();
});

test('choosing values of a facet leaves the other facets, and choosing none asks nothing of it', () => {
  chooseValues({ year: ['2023', '2024'] });
  chooseValues({ kind: ['notice'] });
  expect(searchStore.get().question.filters).toEqual({ year: ['2023', '2024'], kind: ['notice'] });
  chooseValues({ year: [] });
  expect(searchStore.get().question.filters).toEqual({ kind: ['notice'] });
});

test('another question begins with its first result; another order of the lines leaves the documents alone', () => {
  markResult('documents', 40);
  markResult('lines', 90);
  leftResults.set('documents', 4000);
  orderBy('left');
  expect(searchStore.get().active).toEqual({ documents: 40, lines: 0 });
  changeQuestion({ isExact: true });
  expect({ active: searchStore.get().active, left: leftResults.size }).toEqual({
    active: { documents: 0, lines: 0 },
    left: 0,
  });
});

test('only first pages compete for a slot, and what is asked side by side has a slot each', () => {
  const narrowed = { ...question, filters: { year: ['2024'] } };
  const slots = [
    resultPage({ question, sort: 'date' }, 0),
    linePage({ question, order: 'date' }, 0),
    countsRequest(question),
    countsRequest(narrowed),
  ].map(({ slot }) => slot);
  expect(new Set(slots).size).toBe(4);
  expect(resultPage({ question, sort: 'date' }, 3)).toMatchObject({
    offset: 3 * RESULTS_A_PAGE,
    limit: RESULTS_A_PAGE,
  });
  expect(resultPage({ question, sort: 'date' }, 3).slot).toBeUndefined();
  expect(linePage({ question, order: 'date' }, 2).slot).toBeUndefined();
});

test('questions are the same by what they ask', () => {
  expect(isSameQuestion(question, { ...question })).toBe(true);
  expect(isSameQuestion(question, { ...question, isWholeWord: true })).toBe(false);
});
