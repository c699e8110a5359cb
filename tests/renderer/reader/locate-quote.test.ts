import { expect, test } from 'vitest';
import { locateQuote } from '#renderer/reader/locate-quote.ts';

const text = '任命：江华为云溪区教育局局长。\n免去：汤鹏的云溪区教育局副局长职务。';

test.each([
  ['免去：汤鹏的云溪区教育局副局长职务。', 16, 34],
  ['任命：江华为云溪区教育和体育局局长。', 0, 9],
  ['  江华为  ', 3, 6],
])('%s is found from %i to %i', (quote, start, end) => {
  expect(locateQuote(text, quote)).toEqual({ start, end });
});

test.each(['', '   ', '关于道路命名的批复已经同意'])('%j is not found', (quote) => {
  expect(locateQuote(text, quote)).toBeNull();
});
