import { describe, expect, it } from 'vitest';
import { makeOfd } from '#tests/support/make-ofd.ts';
import { makePdf } from '#tests/support/make-pdf.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

const LINES = [
  '云溪区人民政府文件',
  '云政发〔2024〕5号',
  '云溪区人民政府关于加强防汛工作的通知',
  '各镇人民政府，各街道办事处：',
  '现就加强防汛工作通知如下。',
  '云溪区人民政府',
  '2024年5月6日',
];
const pdf = makePdf([{ texts: LINES.map((text, at) => ({ x: 72, y: 100 + at * 24, size: 12, text })) }]);
const ofd = makeOfd([{ texts: LINES.map((text, at) => ({ x: 25, y: 35 + at * 8, size: 4, text })) }]);

describe('import of files with pages', () => {
  it('keeps what PDF and OFD files say, and their originals', async () => {
    const { get, importTexts } = await startHostWithArchive();
    const { imported, failed } = await importTexts({ 'a.pdf': pdf, 'b.ofd': ofd });
    expect(failed).toEqual([]);
    expect(imported.map(({ original }) => [original.name, original.mediaType, original.encoding])).toEqual([
      ['a.pdf', 'application/pdf', null],
      ['b.ofd', 'application/ofd', null],
    ]);
    const { documents } = await get('documents.list', { issueId: null });
    expect(documents.map(({ title, documentNumber, signedOn }) => [title, documentNumber, signedOn])).toEqual(
      imported.map(() => ['云溪区人民政府关于加强防汛工作的通知', '云政发〔2024〕5号', '2024-05-06']),
    );
    expect((await get('search.run', { query: '防汛工作' })).total).toBe(2);
  });

  it('tells for each file why it could not be read, and takes the rest', async () => {
    const { importTexts } = await startHostWithArchive();
    const locked = makePdf([{ texts: [{ x: 72, y: 100, size: 12, text: '密' }] }], { locked: true });
    const { imported, failed } = await importTexts({
      '1-blank.pdf': makePdf([{}]),
      '2-locked.pdf': locked,
      '3-short.pdf': pdf.subarray(0, 200),
      '4-short.ofd': ofd.subarray(0, 200),
      '5-good.pdf': pdf,
    });
    expect(failed.map(({ failure }) => [failure.code, failure.ref])).toEqual([
      ['import/no-text-layer', null],
      ['import/password-needed', null],
      ['import/damaged', null],
      ['import/damaged', null],
    ]);
    expect(imported.map(({ original }) => original.name)).toEqual(['5-good.pdf']);
  });
});
