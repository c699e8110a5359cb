import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSearchForm } from '#core/text/search-form.ts';
import { findInText, firstFrom } from '#renderer/reader/find/find-in-text.ts';

const TEXT = '云溪区优化营商环境，縣區營商環境评价。ＧＤＰ增长 6.5%，见〔2024〕2号文，环境环境环境。';

const wordsFound = (words: string): string[] =>
  findInText(toSearchForm(TEXT), words).map(({ start, end }) => TEXT.slice(start, end));

test.each([
  ['营商环境', ['营商环境', '營商環境']],
  ['營商環境', ['营商环境', '營商環境']],
  ['gdp', ['ＧＤＰ']],
  ['[2024]2号', ['〔2024〕2号']],
  ['环境环境', ['环境环境']],
  ['没有', []],
  ['  ', []],
])('%s is found whatever its script, width, case and brackets', (words, found) => {
  expect(wordsFound(words)).toEqual(found);
});

test('what is cut out of a text is found in it, where it was cut out or before', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 12 }), (start, length) => {
      const words = TEXT.slice(start, start + length);
      fc.pre(toSearchForm(words).text.trim() !== '');
      const [first] = findInText(toSearchForm(TEXT), words);
      expect(first !== undefined && first.start <= start + words.length).toBe(true);
    }),
  );
});

test('the walk begins with the first place in sight or below, else from the top', () => {
  const places = [2, 10, 30].map((start) => ({ start, end: start + 2 }));
  expect([0, 10, 11, 31].map((sight) => firstFrom(places, sight))).toEqual([0, 1, 2, 0]);
});
