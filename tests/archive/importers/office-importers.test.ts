import { describe, expect, it } from 'vitest';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { encodeLegacy } from '#tests/support/encode-legacy.ts';
import { makeDoc } from '#tests/support/make-doc.ts';
import { makeDocx, paragraph } from '#tests/support/make-docx.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

describe('a table as text', () => {
  it('reads quoted cells in the encoding they were written in', async () => {
    const bytes = encodeLegacy('指标,数值\r\n"生产总值\n（亿元）","1,845.6"\r\n', 'gb18030');
    expect(await decodeSource({ bytes, name: '指标.csv' })).toMatchObject({
      text: '指标\t数值\n生产总值 （亿元）\t1,845.6',
      encoding: 'gb18030',
    });
  });
});

describe('a saved web archive', () => {
  const page = (encoded: string, ...frames: string[]): Uint8Array =>
    Buffer.from(
      [
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; type="text/html"; boundary="b"',
        '',
        ...[encoded, ...frames].flatMap((each) => [
          '--b',
          'Content-Type: text/html',
          'Content-Transfer-Encoding: base64',
          '',
          each,
        ]),
        '--b',
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
        '--b--',
      ].join('\r\n'),
    );

  it('reads the page that was saved, in its own encoding, which nobody told, without its frames', async () => {
    const html =
      '<html><head><title>通知</title></head><body><p>关于防汛的通知</p><p>各街道：</p></body></html>';
    const encoded = Buffer.from(encodeLegacy(html, 'gb18030')).toString('base64');
    const frame = Buffer.from('<html><body>广告</body></html>').toString('base64');
    expect(await decodeSource({ bytes: page(encoded, frame), name: '通知.mht' })).toMatchObject({
      text: '关于防汛的通知\n各街道：',
      mediaType: 'multipart/related',
    });
  });

  it.each([
    ['import/damaged', Buffer.from('no message at all')],
    ['import/empty', page(Buffer.from('<html><body></body></html>').toString('base64'))],
  ])('fails as %s', async (code, bytes) => {
    const reading = async () => decodeSource({ bytes, name: 'a.mht' });
    expect(await reading().catch((error: unknown) => error)).toMatchObject({ code });
  });
});

it('office files come in as their texts do, and one that is broken fails alone', async () => {
  const { importTexts, get } = await startHostWithArchive();
  const paragraphs = bulletinText(1).split('\n');
  const report = await importTexts({
    'a.docx': makeDocx({ body: paragraphs.map((text) => paragraph(text)).join('') }),
    'b.wps': makeDoc(`${bulletinText(2).replaceAll('\n', '\r')}\r`),
    'c.docx': makeDocx({ body: '<w:p/>' }),
    'd.doc': Buffer.from('{\\rtf1 no text of ours}'),
  });
  expect(report.imported.map(({ confidence }) => confidence > 0.5)).toEqual([true, true]);
  expect(report.failed.map(({ failure }) => failure.code)).toEqual(['import/empty', 'import/not-text']);
  const { documents } = await get('documents.list', { issueId: null });
  expect(documents.map(({ documentNumber }) => documentNumber)).toEqual([
    '云政办字〔2024〕1号',
    '云政任〔2024〕1号',
    '云政办字〔2024〕2号',
    '云政任〔2024〕2号',
  ]);
});
