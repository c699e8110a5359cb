import { expect, test } from 'vitest';
import type { ComparedRow } from '#renderer/reader/compare/compare-texts.ts';
import { stepDifference } from '#renderer/reader/compare/walk-differences.ts';

const rows = (['same', 'changed', 'left-only', 'same', 'right-only'] as const).map((kind): ComparedRow => ({
  kind,
  left: null,
  right: null,
}));

test.each([
  [-1, 1, 1],
  [1, 1, 4],
  [4, 1, null],
  [4, -1, 1],
  [2, -1, 1],
  [1, -1, null],
] as const)('from row %i by %i the walk comes to %j', (from, by, to) => {
  expect(stepDifference(rows, from, by)).toBe(to);
});
