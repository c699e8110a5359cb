import { describe, expect, test } from 'vitest';
import { compareEngines } from '#scripts/bench/compare-engines.ts';
import { exactnessRows, scoreOf } from '#scripts/bench/exactness.ts';
import { toBigrams, toQueryBigrams } from '#scripts/bench/memory-rivals.ts';
import { formatReport } from '#scripts/bench/print-report.ts';
import { type BenchRow, withBudget, withRatios } from '#scripts/bench/row.ts';
import { medianTimings, percentile } from '#scripts/bench/statistics.ts';
import { firstParagraphs } from '#scripts/bench/texts.ts';

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
    const work = (item: string) => calls.push(item);
    const timings = await medianTimings(['a', 'b'], { rounds: 2, warmUp: true, work });
    expect([calls.join(''), timings.length]).toEqual(['ababab', 2]);
    await medianTimings(['c'], { rounds: 1, warmUp: false, work });
    expect(calls.join('')).toBe('abababc');
  });

  test('rows are compared with their budget and with ours of the same subject', () => {
    const rival = { ...ours, name: 'like-scan', value: 50 };
    const other = { ...ours, name: 'like-scan', subject: 'p50' };
    const partly = { ...ours, name: 'flexsearch', part: 'first paragraphs' };
    expect(withRatios([withBudget(ours, 30), rival, other, partly])).toEqual([
      { ...ours, ratioTo: { budget: 0.667 } },
      { ...rival, ratioTo: { gazette: 2.5 } },
      other,
      partly,
    ]);
  });

  test('recall and precision are means over the queries, an empty answer to an absent word being right', () => {
    const verdicts = [
      { found: new Set([1, 2, 3, 4]), there: new Set([1, 2]) },
      { found: new Set<number>(), there: new Set([7]) },
      { found: new Set<number>(), there: new Set<number>() },
      { found: new Set([5]), there: new Set([5]) },
    ];
    const rows = exactnessRows('x', 'all', verdicts.map(scoreOf));
    expect(rows.map(({ value }) => value)).toEqual([0.75, 0.875, 0.5]);
  });

  test('the table for people has a line for every row', () => {
    const lines = formatReport({ machine: { cores: 2 }, rows: [withBudget(ours, 40)] }).split('\n');
    expect(lines[0]).toBe('cores: 2');
    expect(lines[2]?.split(/\s{2,}/u)).toEqual(['search', 'gazette', 'p95', '20 ms', '0.5 × budget']);
  });

  test('engines stand side by side, those that are missing too', () => {
    const p50 = { ...ours, subject: 'plain queries, p50' };
    const recall = { ...p50, area: 'exactness', subject: 'plain queries, recall', value: 1, unit: 'share' };
    const missing = { ...ours, name: 'ripgrep', subject: 'not installed', value: 0, unit: 'queries' };
    const [heads, first, second] = compareEngines([p50, recall, missing]);
    expect(heads?.slice(0, 5)).toEqual(['plain queries', 'p50', 'p95', 'worst', 'recall']);
    expect(first?.slice(0, 5)).toEqual(['gazette', '20 ms', '–', '–', '1']);
    expect([second?.[0], second?.at(-1)]).toEqual(['ripgrep', 'not installed']);
  });
});

describe('rivals of the benchmark', () => {
  test('every character of a run begins a 2-gram; a query asks for whole ones where it can', () => {
    expect(toBigrams('营商环,24')).toEqual(['营商', '商环', '环', '24', '4']);
    expect([toQueryBigrams('营商环'), toQueryBigrams('环')]).toEqual([['营商', '商环'], ['环']]);
  });

  test('paragraphs are taken of whole documents until there are enough', () => {
    const texts = [
      { id: 3, text: '甲\n\n乙' },
      { id: 5, text: '丙\n丁' },
      { id: 8, text: '戊' },
    ];
    expect(firstParagraphs(texts, 3).map(({ documentId, text }) => `${documentId}${text}`)).toEqual([
      '3甲',
      '3乙',
      '5丙',
      '5丁',
    ]);
  });
});
