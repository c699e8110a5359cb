import { expect, test } from 'vitest';
import { toggleMark } from '#renderer/notes/mark-selection.ts';

test.each([
  ['重点', '**', '**重点**'],
  ['**重点**', '**', '重点'],
  ['', '*', '**'],
  ['*', '*', '***'],
])('“%s” with the mark %s is “%s”', (selected, mark, expected) => {
  expect(toggleMark(selected, mark)).toBe(expected);
});
