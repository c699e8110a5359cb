import { describe, expect, test } from 'vitest';
import type { Finding } from '#scripts/quality/finding.ts';
import { FLOORS, formatFloors, missedFloors } from '#scripts/quality/floors.ts';
import { calibrate, scoreField, scoreFields } from '#scripts/quality/summarize.ts';

function finding(over: Partial<Finding>): Finding {
  const same = { expected: '甲', found: '甲', right: true, cause: null };
  return { file: 'a', document: '1', field: 'number', ...same, ...over };
}

describe('the score of a field', () => {
  test('counts what is expected and what is found, not the absences both agree on', () => {
    const findings = [
      finding({}),
      finding({ expected: null, found: null }),
      finding({ expected: '乙', found: null, right: false }),
      finding({ expected: null, found: '丙', right: false }),
      finding({ expected: '丁', found: '戊', right: false }),
    ];
    expect(scoreField('number', findings)).toEqual({
      field: 'number',
      right: 2,
      of: 5,
      precision: 1 / 3,
      recall: 1 / 3,
      f1: 1 / 3,
    });
  });

  test('is left open where there is nothing to count', () => {
    const { precision, recall, f1 } = scoreField('number', [finding({ expected: null, found: null })]);
    expect([precision, recall, f1]).toEqual([null, null, null]);
  });

  test('is given for both dates together', () => {
    const findings = [
      finding({ field: 'signed' }),
      finding({ field: 'printed', expected: '2024-01-01', found: null, right: false }),
    ];
    expect(scoreFields(findings).map(({ field, right, of }) => [field, right, of])).toEqual([
      ['signed', 1, 1],
      ['printed', 0, 1],
      ['dates', 1, 2],
    ]);
  });
});

test('confidence is set against being right in three bands, the last with its end', () => {
  const concluded = (confidence: number, right: boolean): Finding =>
    finding({ cause: { rule: 'a-rule', confidence }, right });
  const findings = [concluded(0.2, false), concluded(0.6, true), concluded(1, true), concluded(0.9, false)];
  const bins = calibrate([...findings, finding({ found: null, right: false })]);
  expect(bins.map(({ right, of }) => [right, of])).toEqual([
    [0, 1],
    [1, 1],
    [1, 2],
  ]);
});

describe('the floors', () => {
  const met = Object.entries(FLOORS).map(([field, f1]) => ({
    ...scoreField(field, []),
    f1,
  }));

  test('are met at the very figure, and where nothing was measured', () => {
    expect(missedFloors([...met.slice(1), { ...scoreField('segmentation', []) }])).toEqual([]);
    expect(formatFloors([])).toBe('Every floor is met on our own fixtures.');
  });

  test('that are missed are told in one sentence', () => {
    const misses = missedFloors([{ ...scoreField('number', []), f1: 0.98 }]);
    expect(formatFloors(misses)).toBe(
      'Below the floors on our own fixtures: number has an F1 of 0.980 (floor 0.99).',
    );
  });
});
