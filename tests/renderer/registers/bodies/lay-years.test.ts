import { expect, test } from 'vitest';
import { fillYears, layBars, type BodyYear } from '#renderer/registers/bodies/lay-years.ts';

const year = (number: number, issued: number): BodyYear => ({
  year: number,
  issued,
  leads: 0,
  takesPart: 0,
  appointments: 0,
});

test('years in which nothing is held stand between the others with noughts', () => {
  expect(fillYears([year(2021, 3), year(2019, 1)]).map((each) => [each.year, each.issued])).toEqual([
    [2019, 1],
    [2020, 0],
    [2021, 3],
  ]);
  expect(fillYears([])).toEqual([]);
});

test('bars stand on the base, side by side in the box, as high as their count', () => {
  const box = { width: 100, height: 60 };
  const bars = layBars(fillYears([year(2019, 1), year(2021, 4)]), 'issued', box);
  expect(bars.map(({ count, height, y }) => [count, height, y + height])).toEqual([
    [1, 15, 60],
    [0, 0, 60],
    [4, 60, 60],
  ]);
  for (const [number, bar] of bars.entries()) {
    expect(bar.x + bar.width).toBeLessThanOrEqual(bars[number + 1]?.x ?? box.width);
    expect(bar.x).toBeGreaterThanOrEqual(0);
  }
});

test('a count far below the highest can still be seen, and one year alone is no wall', () => {
  const bars = layBars([year(2020, 1), year(2021, 5000)], 'issued', { width: 260, height: 50 });
  expect(bars[0]?.height).toBe(2);
  expect(layBars([year(2020, 7)], 'issued', { width: 260, height: 50 })[0]?.width).toBeLessThan(40);
});
