import { expect, test } from 'vitest';
import { likenessOf } from '#core/comparison/likeness.ts';

test.each([
  ['公园绿地管理', '公园绿地管理', 1],
  ['公园綠地管理', '公园绿地管理', 1],
  ['公园绿地', '防汛抢险', 0],
  ['甲乙丙', '甲乙丁', 0.5],
  ['甲', '甲', 1],
])('%s and %s are alike by %d', (one, other, likeness) => {
  expect(likenessOf(one, other)).toBe(likeness);
});
