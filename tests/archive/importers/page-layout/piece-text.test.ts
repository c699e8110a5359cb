import { describe, expect, it } from 'vitest';
import { buildPieceText } from '#archive/importers/page-layout/piece-text.ts';
import { glyphsOf, type Printed } from '#tests/support/glyphs.ts';

/** Parts of one line, each behind the last by a gap in ems. */
function line(...parts: readonly (string | number)[]): string {
  const printed: Printed[] = [];
  let x = 0;
  for (const part of parts) {
    if (typeof part === 'number') x += part * 10;
    else {
      printed.push({ text: part, x, y: 0 });
      x += Array.from(part).reduce((sum, character) => sum + (character < '\x80' ? 5 : 10), 0);
    }
  }
  return buildPieceText(glyphsOf(printed));
}

describe('buildPieceText', () => {
  it.each([
    ['keeps Han characters together', ['人民', 0.2, '政府'], '人民政府'],
    ['parts words of Latin script by their gap', ['peu', 0.25, 'day'], 'peu day'],
    ['takes a narrow gap with a space in it for a space', ['a ', -0.4, 'b'], 'a b'],
    [
      'reads no space in what typesetters put between Han and digits',
      ['截至', 0.25, '2024', 0.25, '年'],
      '截至2024年',
    ],
    [
      'reads a space where half an em is left between Han and digits',
      ['表', '1', 0.5, '人口特征'],
      '表1 人口特征',
    ],
    ['reads a space of half an em between Han characters', ['第', '7', '条', 0.5, '本办法'], '第7条 本办法'],
    ['closes a spread title', ['公', 0.6, '告', 0.6, '如', 0.6, '下'], '公告如下'],
    ['closes a line stretched to its column', ['统', 0.3, '筹', 0.3, '推', 0.3, '进'], '统筹推进'],
    ['drops spaces that only the file knows of', ['全 ', -0.5, '世 ', -0.5, '界'], '全世界'],
  ] as const)('%s', (_, parts, text) => {
    expect(line(...parts)).toBe(text);
  });

  it('reads a character once that was printed twice to look bold', () => {
    const glyphs = glyphsOf([
      { text: '公告', x: 0, y: 0 },
      { text: '公告', x: 0.3, y: 0 },
    ]).sort((a, b) => a.x0 - b.x0);
    expect(buildPieceText(glyphs)).toBe('公告');
    expect(line('人人有责')).toBe('人人有责');
    expect(line('1100')).toBe('1100');
  });
});
