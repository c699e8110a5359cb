import { expect, test } from 'vitest';
import { SHORT, shownValues } from '#renderer/search/facets/facet-values.ts';

const counts = Array.from({ length: 10 }, (_, number) => ({ value: `栏目${number}`, count: 20 - number }));
const options = { isLong: false, typed: '', wordsOf: (value: string) => value };

test('a short facet shows the most frequent values, and those that are chosen wherever they stand', () => {
  const shown = shownValues(counts, ['栏目9'], options).map(({ value }) => value);
  expect(shown).toEqual([...counts.slice(0, SHORT).map(({ value }) => value), '栏目9']);
});

test('a chosen value that nothing matches any more is shown with nought', () => {
  expect(shownValues(counts, ['旧栏目'], options).at(-1)).toEqual({ value: '旧栏目', count: 0 });
});

test('a long facet is narrowed by the words that are read, not by the stored value', () => {
  const kinds = [
    { value: 'notice', count: 3 },
    { value: 'report', count: 2 },
  ];
  const words: Readonly<Record<string, string>> = { notice: '通知', report: '报告' };
  const shown = shownValues(kinds, [], {
    isLong: true,
    typed: ' 报',
    wordsOf: (value) => words[value] ?? '',
  });
  expect(shown.map(({ value }) => value)).toEqual(['report']);
});
