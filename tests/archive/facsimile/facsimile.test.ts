import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { IssueId } from '#core/model/ids.ts';
import { makeOfd } from '#tests/support/make-ofd.ts';
import { makePdf, type PdfPage } from '#tests/support/make-pdf.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

const page = (...lines: string[]): PdfPage => ({
  texts: lines.map((text, at) => ({ x: 60, y: 100 + at * 30, size: 16, text })),
});

const PAGES = [
  page('云溪区人民政府办公室', '关于防汛工作的通知', '云政办字〔2024〕7号'),
  { raw: '0 0 0 rg 100 100 200 200 re f' },
  page('各街道要落实防汛责任', '制，汛期二十四小时值', '班。'),
];

async function importPdf(pages: readonly PdfPage[] = PAGES): Promise<TestHost & { issueId: IssueId }> {
  const started = await startHostWithArchive();
  const { imported, failed } = await started.importTexts({ '公报.pdf': makePdf(pages) });
  const [issue] = imported;
  if (issue === undefined) throw new Error(JSON.stringify(failed));
  return { ...started, issueId: issue.id };
}

describe('the pages of a PDF', () => {
  it('are told with their sizes, and where the text of each begins, pages without text counted', async () => {
    const { get, issueId } = await importPdf();
    const { pages, leaves, signatures, attachments } = await get('facsimile.open', { issueId });
    expect([signatures, attachments]).toEqual([[], []]);
    expect(pages).toEqual(Array.from({ length: 3 }, () => ({ width: 595, height: 842 })));
    expect(leaves).toHaveLength(3);
    const { documents } = await get('documents.list', { issueId });
    const blocks = (
      await Promise.all(documents.map(({ id }) => get('documents.get', { documentId: id })))
    ).flatMap(({ text, blocks: own }) =>
      own.map(({ range, source }) => [text.slice(range.start, range.end), source?.start ?? 0] as const),
    );
    const leafOf = (start: number): number => leaves.findLastIndex((leaf) => leaf <= start) + 1;
    expect(blocks.filter(([text]) => text.includes('二十四')).map(([, start]) => leafOf(start))).toEqual([3]);
    expect(blocks.filter(([text]) => text.includes('的通知')).map(([, start]) => leafOf(start))).toEqual([1]);
  });

  it('are drawn as wide as asked for', async () => {
    const { get, issueId } = await importPdf();
    const drawn = await get('facsimile.draw', { issueId, page: 2, width: 595 });
    expect([drawn.width, drawn.height]).toEqual([595, 842]);
    const { data, channels } = decode(drawn.picture);
    const colorAt = (x: number, y: number): number => data[(y * 595 + x) * channels] ?? -1;
    // The square is drawn from its lower left corner.
    expect([colorAt(200, 842 - 200), colorAt(20, 20)]).toEqual([0, 255]);
  });

  it('tell where words are printed, each time, and of a longer quote every line', async () => {
    const { get, issueId } = await importPdf();
    const { areas } = await get('facsimile.locate', {
      issueId,
      page: 3,
      quotes: ['防汛', '落实防汛责任制，汛期', '没有的词'],
    });
    expect(areas.map((lines) => lines.length)).toEqual([1, 2, 0]);
    const [word] = areas[0] ?? [];
    // Two characters of 16 points behind six of them, from 60 points on.
    expect([(word?.left ?? 0) * 595, (word?.width ?? 0) * 595].map(Math.round)).toEqual([
      60 + 5 * 16 + 16,
      32,
    ]);
    expect((word?.top ?? 0) * 842).toBeGreaterThan(70);
    expect((word?.top ?? 0) * 842).toBeLessThan(100);
  });

  it('tell what they print, line by line, in the order in which it is read', async () => {
    const { get, issueId } = await importPdf();
    const { lines } = await get('facsimile.lines', { issueId, page: 1 });
    expect(lines.map(({ text }) => text)).toEqual([
      '云溪区人民政府办公室',
      '关于防汛工作的通知',
      '云政办字〔2024〕7号',
    ]);
    const [first] = lines;
    expect([(first?.area.left ?? 0) * 595, (first?.area.width ?? 0) * 595].map(Math.round)).toEqual([
      60, 160,
    ]);
    expect((await get('facsimile.lines', { issueId, page: 2 })).lines).toEqual([]);
  });

  it('are refused where there are none', async () => {
    const { get, fail, importTexts, issueId } = await importPdf();
    expect(await fail('facsimile.draw', { issueId, page: 4, width: 100 })).toMatchObject({
      code: 'item/not-found',
    });
    const { imported } = await importTexts({ 'a.txt': '通知\n正文。' });
    const text = imported[0]?.id ?? issueId;
    expect(await fail('facsimile.open', { issueId: text })).toMatchObject({ code: 'facsimile/none' });
    // And the one that was open goes on.
    expect((await get('facsimile.open', { issueId })).pages).toHaveLength(3);
  });
});

describe('the pages of an OFD file', () => {
  it('are told, drawn, and looked through like those of a PDF', async () => {
    const { get, importTexts } = await startHostWithArchive();
    const { imported } = await importTexts({
      '批复.ofd': makeOfd([
        { texts: [{ x: 20, y: 40, size: 5, text: '关于同意防汛预案的批复' }] },
        { texts: [{ x: 20, y: 40, size: 5, text: '各街道落实防汛责任。' }] },
      ]),
    });
    const issueId = imported[0]?.id;
    if (issueId === undefined) throw new Error('not imported');
    const { pages, leaves } = await get('facsimile.open', { issueId });
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [595, 842],
    ]);
    expect(leaves).toHaveLength(2);
    const drawn = await get('facsimile.draw', { issueId, page: 2, width: 420 });
    expect([drawn.width, drawn.height]).toEqual([420, 594]);
    const { areas } = await get('facsimile.locate', { issueId, page: 2, quotes: ['防汛'] });
    const [word] = areas[0] ?? [];
    // Behind five characters of five millimetres, from 20 on.
    expect([(word?.left ?? 0) * 210, (word?.width ?? 0) * 210].map(Math.round)).toEqual([45, 10]);
  });
});
