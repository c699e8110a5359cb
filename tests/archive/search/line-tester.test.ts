import { expect, test } from 'vitest';
import { lineTester } from '#archive/search/find-facts.ts';
import { linesOf, termOf } from './lines-of.ts';

const LINES = ['云溪区第13号通告', '关于预算的通知', '云溪区第3号令', '预', '算', '预算预算', '三号文件'];
const lines = linesOf(LINES);

test.each([
  ['a word, not across two lines', termOf('预算'), [0, 1, 2, 3, 4, 5, 6], [1, 5]],
  ['a word of which lines were left out', termOf('预算'), [0, 3, 5], [5]],
  [
    'a number in either numerals, not as a piece of a longer one',
    termOf('三号', '3号'),
    [0, 1, 2, 6],
    [2, 6],
  ],
  ['a word that no line holds', termOf('工作'), [0, 1, 2, 3, 4, 5, 6], []],
])('finds %s', (_, term, asked, expected) => {
  const test = lineTester(lines, term);
  expect(asked.filter((line) => test(line))).toEqual(expected);
});
