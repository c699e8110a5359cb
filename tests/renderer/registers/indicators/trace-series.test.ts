import { expect, test } from 'vitest';
import { indicatorPointSchema, type IndicatorPoint } from '#core/model/register.ts';
import { amountOf, shapesOf, traceSeries, type Trace } from '#renderer/registers/indicators/trace-series.ts';

const point = (
  period: string,
  endsOn: string | null,
  amount: number | null,
  documentId = 1,
): IndicatorPoint =>
  indicatorPointSchema.parse({
    period,
    value: amount === null ? '—' : String(amount),
    change: null,
    range: { start: 0, end: 1 },
    documentId,
    issue: '云溪区公报 2024年第1期',
    endsOn,
    amount,
  });
const year = (number: number, amount: number | null, documentId = 1) =>
  point(`${number}年`, `${number}-12-31`, amount, documentId);
const linesOf = (trace: Trace) => trace.lines.map(({ points }) => points.map(({ amount }) => amount));

test('years that follow each other are one line, in the order of time', () => {
  const trace = traceSeries([year(2022, 3), year(2020, 1), year(2021, 2)], 'value');
  expect(linesOf(trace)).toEqual([[1, 2, 3]]);
});

test('a year that is not printed parts the line, and a point alone is no line', () => {
  const trace = traceSeries(
    [year(2018, 1), year(2019, 2), year(2021, 3), year(2023, 4), year(2024, 5)],
    'value',
  );
  expect(linesOf(trace)).toEqual([
    [1, 2],
    [4, 5],
  ]);
  expect(trace.plotted.length).toBe(5);
});

test('a dash in the table parts the line too, and stays in the table', () => {
  const months = [1, 2, 3].map((month) =>
    point(`2024年${month}月`, `2024-0${month}-28`, month === 2 ? null : month),
  );
  const trace = traceSeries(months, 'value');
  expect(linesOf(trace)).toEqual([]);
  expect(trace.unplaced.map(({ value }) => value)).toEqual(['—']);
});

test('sums of a quarter and of a year are lines of their own', () => {
  const trace = traceSeries(
    [
      point('2022年1-3月', '2022-03-31', 10),
      year(2022, 44),
      point('2023年一季度', '2023-03-31', 12),
      year(2023, 46),
    ],
    'value',
  );
  expect(trace.lines.map(({ shape, points }) => [shape, points.map(({ amount }) => amount)])).toEqual([
    ['to-3', [10, 12]],
    ['year', [44, 46]],
  ]);
});

test('two figures for one period are both there and marked; the line goes through the later one', () => {
  const trace = traceSeries([year(2021, 1), year(2022, 2, 5), year(2022, 2.5, 9), year(2023, 3)], 'value');
  expect(trace.plotted.map(({ amount, isContested }) => [amount, isContested])).toEqual([
    [1, false],
    [2, true],
    [2.5, true],
    [3, false],
  ]);
  expect(linesOf(trace)).toEqual([[1, 2.5, 3]]);
});

test('the same figure printed twice is not contested', () => {
  const trace = traceSeries([year(2022, 2, 5), year(2022, 2, 9)], 'value');
  expect(trace.plotted.map(({ isContested }) => isContested)).toEqual([false, false]);
});

test('a figure whose period is not understood is kept out of the chart, not guessed into it', () => {
  const trace = traceSeries([point('近年来', null, 7)], 'value');
  expect([trace.plotted.length, trace.unplaced.length]).toEqual([0, 1]);
});

test.each([
  ['5.4', 5.4],
  ['-3.5', -3.5],
  ['－３．５', -3.5],
  ['−0.9%', -0.9],
  ['+12', 12],
  ['—', null],
  ['持平', null],
  ['提高1.2个百分点', null],
  [null, null],
])('a change printed as %s is drawn at %s', (change, amount) => {
  expect(amountOf({ ...year(2022, 1), change }, 'change')).toBe(amount);
});

test('the lines of years come first among the sorts of periods', () => {
  const quarter = (number: number) => point(`${number}年1-3月`, `${number}-03-31`, 1);
  const trace = traceSeries([quarter(2022), year(2022, 2), quarter(2023), year(2023, 3)], 'value');
  expect(shapesOf([{ name: '甲', trace }])).toEqual(['year', 'to-3']);
});
