import { expect, test } from 'vitest';
import { rowOfKey } from '#renderer/parts/list-keys.ts';
import { STRETCH, stretchesOf } from '#renderer/parts/use-stretches.ts';

test.each([
  ['ArrowDown', 3, 100, 4],
  ['ArrowDown', 99, 100, 99],
  ['ArrowUp', 0, 100, 0],
  ['PageDown', 95, 100, 99],
  ['PageUp', 4, 100, 0],
  ['Home', 50, 100, 0],
  ['End', 50, 100, 99],
  ['End', 0, 0, 0],
  ['a', 50, 100, null],
])('%s from row %i of %i leads to %s', (key, active, total, target) => {
  expect(rowOfKey(key, active, total)).toBe(target);
});

test('only the stretches in sight are read, each once', () => {
  expect(stretchesOf([STRETCH - 1, STRETCH, STRETCH + 1, 5 * STRETCH])).toEqual([0, 1, 5]);
  expect(stretchesOf([])).toEqual([]);
});
