import { expect, test } from 'vitest';
import { findLines } from '#core/recognition/find-lines.ts';

const TEXT =
  '关于防汛的通知\n一、各单位要安排专人值班，遇有险情立即报告。\n二、各单位要安排专人值班，节日照常。';

test.each<[string, string[], (string | null)[]]>([
  [
    'a line that goes over the end of a block',
    ['防汛的通知', '一、各单位要'],
    ['防汛的通知', '一、各单位要'],
  ],
  [
    'what is printed twice, in order',
    ['各单位要安排专人值班，', '各单位要安排专人值班，'],
    ['各单位要安排专人值班，', '各单位要安排专人值班，'],
  ],
  ['spaces that the text has not', ['关 于 防 汛', '的 通 知'], ['关于防汛', '的通知']],
  ['a short line only where it is found once', ['值班', '险情'], [null, '险情']],
  ['no line that reads otherwise', ['各单位要安徘专人值班', ''], [null, null]],
])('finds %s', (_, lines, expected) => {
  const found = findLines(TEXT, lines);
  expect(found.map((line) => line && TEXT.slice(line.range.start, line.range.end))).toEqual(expected);
  const starts = found.flatMap((line) => line?.range.start ?? []);
  expect(new Set(starts).size).toBe(starts.length);
});
