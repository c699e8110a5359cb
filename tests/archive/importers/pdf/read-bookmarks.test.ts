import { describe, expect, it } from 'vitest';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { type Pdfium, startPdfium } from '#archive/importers/pdf/pdfium.ts';
import { readPdf } from '#archive/importers/pdf/read-pdf.ts';
import { makePdf, type PdfOptions } from '#tests/support/make-pdf.ts';

const PAGES = ['云溪区人民政府公报', '云溪区大事记'].map((text) => ({
  texts: [{ x: 72, y: 100, size: 12, text }],
}));

/** Entries of an outline by their object numbers, 101 at the top; pages are objects 10 and 12. */
const fileOf = (objects: Record<number, string>, options: PdfOptions = {}) => ({
  bytes: makePdf(PAGES, {
    catalogue: '/Outlines 100 0 R',
    objects: { 100: '<< /First 101 0 R >>', ...objects },
    ...options,
  }),
  name: '公报.pdf',
});

const read = async (...file: Parameters<typeof fileOf>) => (await decodeSource(fileOf(...file))).bookmarks;

const entry = (title: string, rest: string): string =>
  `<< /Title <feff${Buffer.from(title, 'utf16le').swap16().toString('hex')}> ${rest} >>`;

describe('the bookmarks of a PDF file', () => {
  it('come in their order with the page they lead to, by a destination or an action', async () => {
    const found = await read({
      101: entry('政府文件', '/First 102 0 R /Next 104 0 R'),
      102: entry('关于公园的通告', '/Dest [10 0 R /XYZ 0 700 0] /Next 103 0 R'),
      103: entry('附件', '/A << /S /URI /URI (https://example.org) >>'),
      104: entry(' 大事记 ', '/A << /S /GoTo /D [12 0 R /Fit] >>'),
    });
    expect(found).toEqual([
      { title: '政府文件', level: 1, page: null },
      { title: '关于公园的通告', level: 2, page: 1 },
      { title: '附件', level: 2, page: null },
      { title: '大事记', level: 1, page: 2 },
    ]);
  });

  it.each([
    ['that lead to themselves', { 101: entry('甲', '/Next 101 0 R /First 101 0 R') }, ['甲']],
    [
      'that lead back',
      {
        101: entry('甲', '/First 102 0 R'),
        102: entry('乙', '/Next 103 0 R'),
        103: entry('丙', '/First 101 0 R /Next 102 0 R'),
      },
      ['甲', '乙', '丙'],
    ],
    ['without titles', { 101: '<< /Next 102 0 R >>', 102: entry('  ', '') }, undefined],
    ['that are no outline', { 101: '[1 2 3]' }, undefined],
    ['that lead nowhere', { 101: entry('甲', '/Dest [99 0 R /Fit]') }, ['甲']],
    ['as long as a text', { 101: entry('甲'.repeat(400), '') }, undefined],
  ])('are harmless %s', async (_, objects, titles) => {
    expect((await read(objects))?.map(({ title }) => title)).toEqual(titles);
  });

  it('are taken up to what an issue may have, in number and in depth', async () => {
    const numbers = Array.from({ length: 6_000 }, (_, index) => 101 + index);
    const chain = (step: 'Next' | 'First') =>
      Object.fromEntries(numbers.map((number) => [number, entry('甲', `/${step} ${number + 1} 0 R`)]));
    expect((await read(chain('Next')))?.length).toBe(5_000);
    expect((await read(chain('First')))?.length).toBe(12);
  });

  it('come without a title of a megabyte, which is not read; many that share it end the outline', async () => {
    const running = await startPdfium();
    const written: number[] = [];
    const pdfium: Pdfium = {
      ...running.pdfium,
      FPDFBookmark_GetTitle: (bookmark, buffer, size) => {
        written.push(size);
        return running.pdfium.FPDFBookmark_GetTitle(bookmark, buffer, size);
      },
    };
    const sharing = (count: number) => {
      const numbers = Array.from({ length: count }, (_, index) => 101 + index);
      const file = fileOf({
        99: `(${'a'.repeat(1_000_000)})`,
        ...Object.fromEntries(
          numbers.map((number) => [number, `<< /Title 99 0 R /Next ${number + 1} 0 R >>`]),
        ),
        [101 + count]: entry('云溪区大事记', ''),
      });
      return readPdf({ ...running, pdfium }, file).bookmarks;
    };
    expect(sharing(1)).toEqual([{ title: '云溪区大事记', level: 1, page: null }]);
    expect(written).toEqual([0, 0, 14]);
    expect(sharing(50)).toEqual([]);
    expect(Math.max(...written)).toBe(14);
    expect(written.length).toBeLessThan(20);
  });
});
