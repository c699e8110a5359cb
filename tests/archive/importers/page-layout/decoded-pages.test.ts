import { describe, expect, it } from 'vitest';
import { gatherPages, lengthOf, textOf } from '#archive/importers/page-layout/decoded-pages.ts';
import { PAGE_LIMITS } from '#archive/importers/page-layout/join-pages.ts';
import type { PageContent } from '#archive/importers/page-layout/glyph.ts';
import { gridRules, pageOf, type Printed } from '#tests/support/glyphs.ts';

const column = (text: string, x: number): Printed[] =>
  Array.from({ length: 6 }, (_, index) => ({ text, x, y: 100 + index * 16 }));
const twoColumns = pageOf([...column('过去一年，全区上下', 50), ...column('新的一年，我们要以', 170)]);
/** Two lines of two columns: one can tell only from the pages before. */
const end = pageOf([
  { text: '四、认真落实。', x: 50, y: 100 },
  { text: '云溪区人民政府', x: 170, y: 100 },
  { text: '特此通知。', x: 50, y: 116 },
  { text: '2024年3月1日', x: 170, y: 116 },
]);
const blank: PageContent = { glyphs: [], rules: [] };
const noPictures = () => false;

function gather(pages: readonly (PageContent | null)[], mostPacked?: number) {
  const gatherer = gatherPages('a.pdf', [], mostPacked);
  for (const page of pages) gatherer.add(page, () => true);
  return gatherer.finish();
}

describe('gatherPages', () => {
  it('has a file of many characters or rules laid out as it is decoded, to the same text', () => {
    const pages = [twoColumns, null, twoColumns, blank, end];
    const packed = gather(pages);
    expect(packed).toMatchObject({ unreadable: 1, scans: [4] });
    expect('text' in packed).toBe(false);
    const whole = textOf(packed, 'a.pdf');
    expect(
      whole.text
        .split('\f')
        .at(-1)
        ?.split('\n')
        .map((line) => line.trim()),
    ).toEqual(['四、认真落实。', '特此通知。', '云溪区人民政府', '2024年3月1日']);
    for (const most of [0, twoColumns.glyphs.length, 2 * twoColumns.glyphs.length])
      expect(gather(pages, most)).toEqual(whole);
    const ruled = { ...end, rules: gridRules([300, 400], [500, 600]) };
    expect('text' in gather([ruled], ruled.glyphs.length)).toBe(true);
    expect(textOf(gather([ruled], ruled.glyphs.length), 'a.pdf')).toEqual(textOf(gather([ruled]), 'a.pdf'));
  });

  it('tells how many characters there are, laid out or not', () => {
    const count = twoColumns.glyphs.length;
    expect(lengthOf(gather([twoColumns, twoColumns]))).toBeCloseTo(2 * count, -1);
    expect(lengthOf(gather([twoColumns, twoColumns], 0))).toBeGreaterThanOrEqual(2 * count);
  });

  it('lists pages that print pictures only, and no blank ones', () => {
    const gatherer = gatherPages('a.pdf', []);
    gatherer.add(twoColumns, noPictures);
    gatherer.add(blank, noPictures);
    gatherer.add(blank, () => true);
    expect(gatherer.finish()).toMatchObject({ unreadable: 0, scans: [3] });
  });

  it('refuses a file of which no page can be read, and what is too much', () => {
    const refusalOf = (work: () => unknown): unknown => {
      try {
        return work();
      } catch (error) {
        return error;
      }
    };
    expect(refusalOf(() => gather([null, null]))).toMatchObject({ code: 'import/damaged' });
    const many = gatherPages('a.pdf', []);
    for (let page = 0; page < PAGE_LIMITS.pages; page += 1) many.add(blank, noPictures);
    expect(
      refusalOf(() => {
        many.add(blank, noPictures);
      }),
    ).toMatchObject({ code: 'import/too-many-pages', context: { count: PAGE_LIMITS.pages + 1 } });
    const [glyph] = end.glyphs;
    if (glyph === undefined) throw new Error('no glyph');
    const wide = { glyphs: Array.from({ length: PAGE_LIMITS['page-characters'] }, () => glyph), rules: [] };
    const wider = { ...wide, glyphs: [...wide.glyphs, glyph] };
    expect(refusalOf(() => gather([wider]))).toMatchObject({
      code: 'import/too-large',
      context: { what: 'page-characters' },
    });
  });
});
