import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from '#scripts/samples/layout/wrap.ts';

const unit = fc.constantFrom(
  ...Array.from('的一是在不了有和人这中大为上个国我以要他，。、；：（）《》“”09aZ%.'),
);

describe('wrapping a paragraph', () => {
  test('joined lines are the paragraph again', () => {
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 300 }), (text) => {
        expect(wrapText(text, 36, 4).join('')).toBe(text);
      }),
    );
  });

  test.each([
    ['the first line is shorter by its indent', '一二三四五六七八九十', 12, 4, ['一二三四', '五六七八九十']],
    ['a closing mark hangs over the edge', '一二三四五六，七八', 12, 0, ['一二三四五六，', '七八']],
    ['an opening mark goes to the next line', '一二三四五（六）', 12, 0, ['一二三四五', '（六）']],
    ['a number stays whole', '一二三四五123个', 12, 0, ['一二三四五', '123个']],
    ['a space at the edge goes', '一二三四五 6 七', 11, 0, ['一二三四五', '6 七']],
  ])('%s', (_, text, width, indent, expected) => {
    expect(wrapText(text, width, indent)).toEqual(expected);
  });
});
