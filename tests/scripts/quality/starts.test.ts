import { describe, expect, test } from 'vitest';
import { locateStarts, squeezeText } from '#scripts/quality/starts.ts';

describe('the labelled starts of documents', () => {
  const squeezed = squeezeText('目 录\n通\u200b知\n正文\n通知\n正文');

  test('are found whatever the spacing, each behind the one before it', () => {
    expect(locateStarts(squeezed, [{ starts: '目录' }, { starts: '通 知' }, { starts: '通知' }])).toEqual([
      [0],
      [2],
      [6],
    ]);
  });

  test('may be several', () => {
    expect(locateStarts(squeezed, [{ starts: ['目录', '通知'] }])).toEqual([[0, 2]]);
  });

  test('that the text does not hold are a mistake of the label', () => {
    expect(() => locateStarts(squeezed, [{ starts: '公告' }])).toThrow('does not hold');
  });

  test('are compared as places in the text without spaces', () => {
    expect([squeezed.at(0), squeezed.at(4), squeezed.at(100)]).toEqual([0, 2, 10]);
  });
});
