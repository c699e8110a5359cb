import { expect, test } from 'vitest';
import { SIZES, sizeAfter } from '#renderer/state/appearance.ts';

test('sizes go up and down, and stop at either end', () => {
  expect([sizeAfter(17, 1), sizeAfter(17, -1), sizeAfter(17, 99), sizeAfter(17, -99)]).toEqual([
    18,
    16,
    SIZES.at(-1),
    SIZES[0],
  ]);
});
