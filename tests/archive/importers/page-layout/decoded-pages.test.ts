import { describe, expect, it } from 'vitest';
import { layOutPages, PageGatherer } from '#archive/importers/page-layout/decoded-pages.ts';
import { PAGE_LIMITS } from '#archive/importers/page-layout/join-pages.ts';
import type { PageContent } from '#archive/importers/page-layout/glyph.ts';
import { pageOf, type Printed } from '#tests/support/glyphs.ts';

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
  const gatherer = new PageGatherer('a.pdf', [], mostPacked);
  for (const page of pages) gatherer.add(page, () => true);
  return gatherer.finish();
}

describe('PageGatherer', () => {
  it('has a file of many characters laid out as it is decoded, to the same lines', () => {
    const pages = [twoColumns, null, twoColumns, blank, end];
    const packed = gather(pages);
    expect(packed.pages.some((page) => Array.isArray(page) && page.length > 0)).toBe(false);
    const whole = layOutPages(packed);
    expect(whole.pages[4]?.map((line) => line.trim())).toEqual([
      '四、认真落实。',
      '特此通知。',
      '云溪区人民政府',
      '2024年3月1日',
    ]);
    for (const most of [0, twoColumns.glyphs.length, 2 * twoColumns.glyphs.length]) {
      const laidOut = gather(pages, most);
      expect(laidOut.pages.every((page) => Array.isArray(page))).toBe(true);
      expect(layOutPages(laidOut)).toEqual(whole);
    }
  });

  it('counts pages that cannot be read, and lists those that print pictures only', () => {
    expect(gather([null, twoColumns, blank, null])).toMatchObject({ unreadable: 2, scans: [3] });
    const gatherer = new PageGatherer('a.pdf', []);
    gatherer.add(blank, noPictures);
    expect(gatherer.finish()).toMatchObject({ unreadable: 0, scans: [] });
  });

  it('refuses a file of which no page can be read, and what is too much', () => {
    expect(() => gather([null, null])).toThrow(expect.objectContaining({ code: 'import/damaged' }));
    const gatherer = new PageGatherer('a.pdf', []);
    for (let page = 0; page < PAGE_LIMITS.pages; page += 1) gatherer.add(blank, noPictures);
    expect(() => {
      gatherer.add(blank, noPictures);
    }).toThrow(
      expect.objectContaining({
        code: 'import/too-many-pages',
        context: expect.objectContaining({ count: PAGE_LIMITS.pages + 1 }) as unknown,
      }),
    );
  });
});
