import { expect, test } from 'vitest';
import { moveItem } from '#renderer/dossier/move-item.ts';

test.each([
  [0, 1, ['乙', '甲', '丙']],
  [2, -1, ['甲', '丙', '乙']],
  [0, -1, ['甲', '乙', '丙']],
  [2, 1, ['甲', '乙', '丙']],
  [7, 1, ['甲', '乙', '丙']],
])('moving item %i by %i', (index, step, moved) => {
  expect(moveItem(['甲', '乙', '丙'], index, step)).toEqual(moved);
});
