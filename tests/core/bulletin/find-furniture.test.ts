import { describe, expect, it } from 'vitest';
import { findFurniture } from '#core/bulletin/find-furniture.ts';
import { splitLines } from '#core/bulletin/line.ts';
import { numberPages } from '#core/bulletin/number-pages.ts';

function kinds(text: string): string[] {
  const lines = splitLines(text);
  return findFurniture(lines).map(({ index, kind }) => `${kind}: ${lines[index]?.text ?? ''}`);
}

describe('findFurniture', () => {
  it('finds heads, page numbers, links, chrome and blank markers', () => {
    const text =
      '打印\n正文。\n重要报告 云溪区人民政府公报（2024年第1期）\n30\n正文\nhttps://example.org/a\n— 31 —\n（此页无正文）\n';
    expect(kinds(text)).toEqual([
      'site-chrome: 打印',
      'running-head: 重要报告 云溪区人民政府公报（2024年第1期）',
      'page-number: 30',
      'stray-link: https://example.org/a',
      'page-number: — 31 —',
      'blank-marker: （此页无正文）',
    ]);
  });

  it('leaves a bare number that may be a cell of a table', () => {
    expect(kinds('就业人数\n1234\n新增\n56\n')).toEqual([]);
  });

  it('takes bare numbers that count up at a distance', () => {
    const page = (number: number): string => `${'正文一行\n'.repeat(12)}${String(number)}\n`;
    expect(kinds(page(7) + page(8) + page(9))).toEqual([
      'page-number: 7',
      'page-number: 8',
      'page-number: 9',
    ]);
  });
});

describe('numberPages', () => {
  const body = '正文一行，还没有完\n'.repeat(11);
  const head = (page: number): string => `云溪区人民政府公报（2024年第1期）\n${String(page)}\n`;

  it('counts the pages between two printed numbers, and on while pages are no longer', () => {
    const text = ` 首页\n${body} 二\n${body}${head(3)}${body} 四\n${body}${head(5)}${body} 六\n${body}`;
    const lines = splitLines(text);
    const { pageOf, pages } = numberPages(lines, findFurniture(lines));
    expect([[...new Set(pageOf)], pages]).toEqual([[1, 2, 3, 4, 5, 6], 6]);
  });

  it('knows only the page itself from one printed number', () => {
    const lines = splitLines(` 首页\n${body}${head(2)}${body} 三\n${body}`);
    const { pageOf, pages } = numberPages(lines, findFurniture(lines));
    expect([[...new Set(pageOf)], pages]).toEqual([[null, 2], null]);
  });

  it('does not bridge a gap where the count of breaks disagrees', () => {
    const lines = splitLines(` 首页\n${body}${head(2)}${body} 三\n${body}${head(9)}${body}`);
    expect([...new Set(numberPages(lines, findFurniture(lines)).pageOf)]).toEqual([null, 2, 9]);
  });
});
