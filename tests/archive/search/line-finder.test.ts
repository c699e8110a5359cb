import { expect, test } from 'vitest';
import { lineFinder } from '#archive/search/find-facts.ts';
import { linesOf, termOf } from './lines-of.ts';

const LINES = ['云溪区第13号通告', '关于预算的通知', '云溪区第3号令', '预', '算', '预算预算', '三号文件'];
const lines = linesOf(LINES);

test.each([
  ['a word, not across two lines', termOf('预算'), [1, 5]],
  ['a number in either numerals, not as a piece of a longer one', termOf('三号', '3号'), [2, 6]],
  ['a word that no line holds', termOf('工作'), []],
])('finds %s', (_, term, expected) => {
  const find = lineFinder(lines, term);
  const next = LINES.map((_line, from) => expected.find((line) => line >= from) ?? Infinity);
  expect(LINES.map((_line, from) => find(from))).toEqual(next);
  // Lines that nobody asks for are passed over.
  const last = lineFinder(lines, term);
  expect([last(4), last(7)]).toEqual([next[4], Infinity]);
});
