import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layChart } from '#renderer/registers/indicators/lay-chart.ts';

const box = { width: 600, height: 240 };
const at = (day: string, amount: number) => ({ atMs: Date.parse(day), amount });

test('a figure of the last day of a year stands within that year, not in the next', () => {
  const frame = layChart([at('2022-12-31', 1), at('2023-12-31', 2)], box);
  expect(frame.years.map(({ label }) => label)).toEqual(['2022', '2023']);
  const [, next] = frame.years;
  expect(frame.x(Date.parse('2022-12-31'))).toBeLessThanOrEqual(next?.start ?? 0);
  expect(frame.x(Date.parse('2023-12-31'))).toBeLessThanOrEqual(box.width);
});

test.each([
  ['figures that reach down are seen from nought', [3, 40], false],
  ['figures all far from nought are not pressed flat', [440, 460], true],
  ['one figure alone has room above and below', [443.8], true],
  ['changes up and down have nought between', [-3.5, 5.4], false],
])('%s', (_, amounts, isCut) => {
  const frame = layChart(
    amounts.map((amount, number) => at(`${2020 + number}-12-31`, amount)),
    box,
  );
  expect(frame.isCut).toBe(isCut);
  expect(frame.base).toBe(isCut ? box.height : frame.y(0));
  for (const amount of amounts) expect(frame.y(amount)).toBeGreaterThanOrEqual(0);
});

test('years without room for their number go without it', () => {
  const frame = layChart([at('1949-12-31', 1), at('2024-12-31', 2)], box);
  const labels = frame.years.filter(({ label }) => label !== '');
  expect(frame.years.length).toBe(76);
  expect(labels.length).toBeLessThanOrEqual(Math.ceil(box.width / 46));
  expect(labels[0]?.label).toBe('1949');
});

test('every figure stands within the box', () => {
  const figure = fc.record({
    atMs: fc.integer({ min: Date.UTC(1949, 0, 1), max: Date.UTC(2099, 11, 31) }),
    amount: fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 20 }), (figures) => {
      const frame = layChart(figures, box);
      for (const { atMs, amount } of figures) {
        expect(frame.x(atMs)).toBeGreaterThanOrEqual(0);
        expect(frame.x(atMs)).toBeLessThanOrEqual(box.width);
        expect(frame.y(amount)).toBeGreaterThanOrEqual(-1e-6);
        expect(frame.y(amount)).toBeLessThanOrEqual(box.height + 1e-6);
      }
    }),
  );
});
