import { describe, expect, test } from 'vitest';
import { countNumeral, fullWidthDigits, hanDate, oneDecimal, plainDate } from '#scripts/samples/numerals.ts';

describe('numerals', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [38, '三十八'],
    [99, '九十九'],
  ])('%i is counted %s', (value, expected) => {
    expect(countNumeral(value)).toBe(expected);
  });

  test('dates come in Han digits and in ordinary ones', () => {
    expect([hanDate('2020-10-31'), hanDate('2009-01-20', '○'), plainDate('2024-03-06')]).toEqual([
      '二〇二〇年十月三十一日',
      '二○○九年一月二十日',
      '2024年3月6日',
    ]);
  });

  test('digits widen and nought has no sign', () => {
    expect([fullWidthDigits('第12号'), oneDecimal(-0.04), oneDecimal(-3.27)]).toEqual([
      '第１２号',
      '0.0',
      '-3.3',
    ]);
  });
});
