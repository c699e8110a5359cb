import { describe, expect, it } from 'vitest';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { makePdf, stream, type PdfPage } from '#tests/support/make-pdf.ts';

const read = (bytes: Uint8Array, name = '公报.pdf') => decodeSource({ bytes, name });

const line = (text: string, x = 72, y = 100, size = 12) => ({ x, y, size, text });
const LEFT = ['过去一年，全区上下', '坚持稳中求进总基调', '较好完成了各项任务', '民生实事全部办结。'];
const RIGHT = ['新的一年，我们要以', '高质量发展为主线，', '统筹推进各项工作，', '办实事，开创新局。'];

describe('a PDF file', () => {
  it('reads pages, columns and characters of every script', async () => {
    const columns: PdfPage = {
      texts: [...LEFT, ...RIGHT].map((text, index) =>
        line(text, index < LEFT.length ? 72 : 230, 100 + (index % LEFT.length) * 20),
      ),
    };
    expect(await read(makePdf([columns, { texts: [line('𠮷祥街道2024年 Q1')] }]))).toEqual({
      text: `${[...LEFT, ...RIGHT].join('\n')}\n\f𠮷祥街道2024年 Q1`,
      mediaType: 'application/pdf',
      encoding: null,
      name: '公报.pdf',
      warnings: [],
      scans: [],
    });
  });

  it('reads the cells of a ruled table, whether its rules are lines, thin boxes, one path or in a form', async () => {
    const texts = [
      line('指标', 75, 112),
      line('数量', 135, 112),
      line('学校', 75, 132),
      line('36', 135, 132),
    ];
    const ys = [98, 118, 138];
    const xs = [72, 130, 190];
    const lines = [...ys.map((y) => [72, y, 190, y] as const), ...xs.map((x) => [x, 98, x, 138] as const)];
    const boxes = lines.map(
      ([x0, y0, x1, y1]) => `${x0} ${842 - y1} ${Math.max(0.5, x1 - x0)} ${Math.max(0.5, y1 - y0)} re f`,
    );
    const path = lines.map(([x0, y0, x1, y1]) => `${x0} ${842 - y0} m ${x1} ${842 - y1} l`).join(' ');
    for (const page of [
      { texts, lines },
      { texts, raw: boxes.join('\n') },
      { texts, raw: `${path} S` },
    ])
      expect((await read(makePdf([page]))).text).toBe('指标\t数量\n学校\t36');
    // The whole page in a form that is moved and made twice as large.
    const halved = boxes.map((box) => box.replace(/[\d.]+/g, (number) => String(Number(number) / 2)));
    const dictionary = '/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Matrix [1 0 0 1 5 5]';
    const page = { texts, raw: 'q 2 0 0 2 -10 -10 cm /X Do Q' };
    const options = { objects: { 100: stream(halved.join('\n'), dictionary) }, xObjects: { X: 100 } };
    expect((await read(makePdf([page], options))).text).toBe('指标\t数量\n学校\t36');
  });

  it('reads text that is turned on its page', async () => {
    const raw = 'BT /F1 12 Tf 0 1 -1 0 300 300 Tm <000100020003> Tj ET';
    expect((await read(makePdf([{ raw, texts: [line('统计表')] }]))).text).toBe('统计表\n统计表');
  });

  const image = `/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8`;
  const scan = { raw: 'q 595 0 0 842 0 0 cm /X Do Q' };
  const withImage = { objects: { 100: stream('\xff', image) }, xObjects: { X: 100 } };

  it('warns of scanned pages among pages with text, and of none where a page is blank', async () => {
    expect((await read(makePdf([{ texts: [line('第一页')] }, scan], withImage))).warnings).toEqual([
      'pages-without-text',
    ]);
    expect((await read(makePdf([{ texts: [line('第一页')] }, {}]))).warnings).toEqual([]);
  });

  it('warns of a heading whose characters are codes', async () => {
    const pages = [
      { texts: [line('ÎÒÃÇµÄ¹«±¨'), ...LEFT.map((text, index) => line(text, 72, 140 + index * 20))] },
    ];
    expect((await read(makePdf(pages))).warnings).toEqual(['garbled-lines']);
  });

  it.each([
    ['is a scan', makePdf([scan, scan], withImage), [1, 2]],
    [
      'has fonts that say nothing',
      makePdf([{ texts: LEFT.map((text, at) => line(text, 72, 100 + at * 20)) }], { toUnicode: false }),
      [1],
    ],
    ['is read as Latin-1', makePdf([{ texts: [line('È«ÊÀ½çÎÞ²úÕß£¬Áª')] }]), [1]],
  ])('leaves the pages of a file that %s to be recognised', async (_, bytes, scans) => {
    expect(await read(bytes)).toMatchObject({ text: '', scans, warnings: ['pages-without-text'] });
  });

  it('leaves only the page to be recognised whose text is none', async () => {
    const pages = [
      { texts: [line('第一页')] },
      { texts: [line('È«ÊÀ½çÎÞ²úÕß£¬Áª')] },
      { texts: [line('第三页')] },
    ];
    expect(await read(makePdf(pages))).toMatchObject({ text: '第一页\n\f\f第三页', scans: [2] });
  });

  it.each([
    ['is blank', makePdf([{}]), 'import/no-text-layer'],
    ['needs a password', makePdf([{ texts: [line('密')] }], { locked: true }), 'import/password-needed'],
    ['is cut short', makePdf([{ texts: [line('断')] }]).subarray(0, 300), 'import/damaged'],
    ['is no PDF', Buffer.from('<html>502 Bad Gateway</html>'), 'import/damaged'],
    ['has no pages', makePdf([]), 'import/damaged'],
    [
      'has more pages than any bulletin',
      makePdf(Array.from({ length: 5_001 }, () => ({}))),
      'import/too-many-pages',
    ],
  ])('refuses a file that %s', async (_, bytes, code) => {
    await expect(read(bytes, 'a.pdf')).rejects.toMatchObject({ code, context: { file: 'a.pdf' } });
  });

  it('reads a page tree that leads back to itself once', async () => {
    const bytes = Buffer.from(makePdf([{ texts: [line('环')] }]));
    const looped = Buffer.from(
      bytes.toString('latin1').replace('/Kids [10 0 R]', '/Kids [10 0 R 2 0 R]'),
      'latin1',
    );
    expect((await read(looped)).text).toBe('环');
  });
});
