import { describe, expect, test } from 'vitest';
import { exactnessRows } from '#scripts/bench/exactness.ts';
import { formatReport } from '#scripts/bench/print-report.ts';
import { type BenchRow, withBudget, withRatios } from '#scripts/bench/row.ts';
import { medianTimings, percentile } from '#scripts/bench/statistics.ts';

const ours: BenchRow = { area: 'search', name: 'gazette', subject: 'p95', value: 20, unit: 'ms' };

describe('figures of the benchmark', () => {
  test.each([
    [0.5, 3],
    [0.95, 5],
    [0, 1],
    [1, 5],
  ])('percentile %d of one to five is %i', (part, expected) => {
    expect(percentile([5, 3, 1, 4, 2], part)).toBe(expected);
  });

  test('every item is timed as often as asked, and once more to warm up', async () => {
    const calls: string[] = [];
    const timings = await medianTimings(['a', 'b'], 2, (item) => calls.push(item));
    expect([calls.join(''), timings.length]).toEqual(['ababab', 2]);
  });

  test('rows are compared with their budget and with ours of the same subject', () => {
    const rival = { ...ours, name: 'like-scan', value: 50 };
    const other = { ...ours, name: 'like-scan', subject: 'p50' };
    expect(withRatios([withBudget(ours, 30), rival, other])).toEqual([
      { ...ours, ratioTo: { budget: 0.667 } },
      { ...rival, ratioTo: { gazette: 2.5 } },
      other,
    ]);
  });

  test('recall and precision are means over the queries, an empty answer to an absent word being right', () => {
    const verdicts = [
      { query: '甲', found: new Set([1, 2, 3, 4]), there: new Set([1, 2]) },
      { query: '乙', found: new Set<number>(), there: new Set([7]) },
      { query: '丙', found: new Set<number>(), there: new Set<number>() },
      { query: '丁', found: new Set([5]), there: new Set([5]) },
    ];
    expect(exactnessRows('x', verdicts).map((row) => row.value)).toEqual([0.75, 0.875, 0.5]);
  });

  test('the table for people has a line for every row', () => {
    const lines = formatReport({ machine: { cores: 2 }, rows: [withBudget(ours, 40)] }).split('\n');
    expect(lines[0]).toBe('cores: 2');
    expect(lines[2]?.split(/\s{2,}/u)).toEqual(['search', 'gazette', 'p95', '20 ms', '0.5 × budget']);
  });
});
