import { expect, test } from 'vitest';
import { findQuotes } from '#archive/facsimile/find-quotes.ts';
import type { Glyph } from '#archive/importers/page-layout/glyph.ts';

/** The characters of lines as a page prints them, one em each. */
function print(...lines: string[]): Glyph[] {
  return lines.flatMap((line, row) =>
    Array.from(line, (text, column) => ({
      text,
      x0: column * 10,
      x1: column * 10 + 10,
      y0: row * 20,
      y1: row * 20 + 10,
      baseline: row * 20 + 8,
      size: 10,
      angle: 0,
    })),
  );
}

const found = (glyphs: Glyph[], quote: string): string[] =>
  (findQuotes(glyphs, [quote])[0] ?? []).map((line) => line.map(({ text }) => text).join(''));

test('a quote is found each time, line by line, in any script, whatever spaces are printed', () => {
  const page = print('发 展和改', '革，發展。');
  expect(found(page, '发展')).toEqual(['发展', '發展']);
  expect(found(page, '發展 和改革')).toEqual(['发展和改', '革']);
  expect(found(page, '没有')).toEqual([]);
  expect(found(page, ' ')).toEqual([]);
});

test('a quote that runs over the edge of a page is found as far as it goes, beside running head and page number', () => {
  const quote = '各街道要落实防汛责任制，汛期二十四小时值班，发现险情立即报告。';
  expect(found(print('公报', '前文。各街道要落实', '防汛责任制，汛期', '— 12 —'), quote)).toEqual([
    '各街道要落实',
    '防汛责任制，汛期',
  ]);
  expect(found(print('云溪区人民政府公报', '发现险情立即报告。后文'), quote)).toEqual(['发现险情立即报告。']);
  expect(found(print('各街道另有安排。'), quote)).toEqual([]);
});
