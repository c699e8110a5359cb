import { expect, test } from 'vitest';
import { periodShape } from '#renderer/registers/indicators/period-shape.ts';

test.each([
  ['2024年', 'year'],
  ['2024年度', 'year'],
  ['２０２４年全年', 'year'],
  ['2023年1-12月', 'year'],
  ['二〇二三年', 'year'],
  ['2024年1-3月', 'to-3'],
  ['2024年一季度', 'to-3'],
  ['2024年第1季度', 'to-3'],
  ['2024年1—6月', 'to-6'],
  ['2024年1月至6月', 'to-6'],
  ['2024年上半年', 'to-6'],
  ['2024年前三季度', 'to-9'],
  ['2024年1~11月', 'to-11'],
  ['2024年4-6月', 'quarter'],
  ['2024年第二季度', 'quarter'],
  ['2024年下半年', 'half'],
  ['2024年5月', 'month'],
  ['2024年3月末', '3月末'],
  [null, 'year'],
])('%s is of the sort %s', (period, shape) => {
  expect(periodShape(period)).toBe(shape);
});
