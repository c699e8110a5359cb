import { describe, expect, it } from 'vitest';
import { getLabels, numberEntry } from '#core/excerpt/labels.ts';

describe('numberEntry', () => {
  it.each([
    [1, '一、'],
    [10, '十、'],
    [11, '十一、'],
    [20, '二十、'],
    [99, '九十九、'],
    [100, '100、'],
  ])('writes %i in Chinese as %s', (number, expected) => {
    expect(numberEntry(number, 'zh-CN')).toBe(expected);
  });
});

describe('getLabels', () => {
  it.each([
    ['zh-CN', '第41页', '第41—43页'],
    ['en', 'page 41', 'pages 41–43'],
  ] as const)('names one page and several in %s', (language, one, several) => {
    const { pages } = getLabels(language);
    expect([pages({ start: 41, end: 41 }), pages({ start: 41, end: 43 })]).toEqual([one, several]);
  });
});
