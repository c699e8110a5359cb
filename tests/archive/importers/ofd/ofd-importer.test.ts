import { describe, expect, it } from 'vitest';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { makeOfd, pageXml, type OfdOptions, type OfdPart } from '#tests/support/make-ofd.ts';
import { makeZip } from '#tests/support/make-zip.ts';

async function read(pages: readonly OfdPart[], options?: OfdOptions) {
  return decodeSource({ bytes: makeOfd(pages, options), name: '批复.ofd' });
}

const line = (text: string, y = 30, attributes = ''): OfdPart => ({
  texts: [{ x: 20, y, size: 5, text, attributes }],
});

describe('an OFD file', () => {
  it('reads the pages in order, with their templates', async () => {
    const template = { texts: [{ x: 90, y: 285, size: 3, text: '云溪区人民政府公报' }] };
    expect(await read([line('关于同意的批复'), line('2024年3月10日')], { template })).toEqual({
      text: '关于同意的批复\n　　云溪区人民政府公报\n\f2024年3月10日\n　　云溪区人民政府公报',
      mediaType: 'application/ofd',
      encoding: null,
      name: '批复.ofd',
      warnings: [],
      scans: [],
    });
  });

  it.each([
    ['runs of steps', '<TextCode X="0" Y="5" DeltaX="g 5 5">区人民政府令</TextCode>', '区人民政府令'],
    [
      'one TextCode a character',
      '<TextCode X="0" Y="5">区</TextCode><TextCode X="5" Y="5">长</TextCode>',
      '区长',
    ],
    ['no steps', '<TextCode X="0" Y="5">第2号</TextCode>', '第2号'],
    [
      'a TextCode that goes on at the same height',
      '<TextCode X="0" Y="5">云</TextCode><TextCode X="5">溪</TextCode>',
      '云溪',
    ],
    ['markup laid out over lines', '<TextCode X="0" Y="5" DeltaX="5">\n  公报\n</TextCode>', '公报'],
    ['steps downwards', '<TextCode X="0" Y="5" DeltaY="5 5 5">中華民國</TextCode>', '中華民國'],
  ])('reads %s', async (_, codes, text) => {
    const raw = `<TextObject Boundary="20 30 60 10" Font="1" Size="5">${codes}</TextObject>`;
    expect((await read([{ raw }])).text).toBe(text);
  });

  it('reads text that a matrix moves or turns, and blocks within blocks', async () => {
    const text = (boundary: string, matrix: string, characters: string): string =>
      `<TextObject Boundary="${boundary}" CTM="${matrix}" Size="1"><TextCode X="0" Y="1" DeltaX="1 1">${characters}</TextCode></TextObject>`;
    const raw = `<PageBlock><PageBlock>${text('20 30 50 9', '5 0 0 5 0 0', '第一条')}${text('36 30 50 9', '5 0 0 5 0 0', '总则。')}</PageBlock></PageBlock>`;
    expect((await read([{ raw }])).text).toBe('第一条总则。');
    expect((await read([{ raw: text('100 100 50 50', '0 5 -5 0 0 0', '统计表') }])).text).toBe('统计表');
  });

  it('reads the cells of a table whose rules are paths', async () => {
    const rule = (boundary: string, path: string): string =>
      `<PathObject Boundary="${boundary}"><AbbreviatedData>${path}</AbbreviatedData></PathObject>`;
    const across = [40, 50, 60].map((y) => rule(`20 ${y} 60 1`, 'M 0 0 L 60 0'));
    const down = [20, 50, 80].map((x) => rule(`${x} 40 1 20`, 'S 0 0 L 0 20 C'));
    const cells = [
      { x: 22, y: 47, size: 4, text: '指标' },
      { x: 52, y: 47, size: 4, text: '数量' },
      { x: 22, y: 57, size: 4, text: '学校' },
      { x: 52, y: 57, size: 4, text: '36' },
    ];
    expect((await read([{ texts: cells, raw: [...across, ...down].join('') }])).text).toBe(
      '指标\t数量\n学校\t36',
    );
  });

  it('leaves out what is not visible, and seals and notes that are no content of the page', async () => {
    const raw =
      '<Annot><TextObject Boundary="1 1 9 9" Size="5"><TextCode X="0" Y="5">章</TextCode></TextObject></Annot>';
    const pages = [
      {
        texts: [
          { x: 20, y: 30, size: 5, text: '藏', attributes: 'Visible="false"' },
          { x: 20, y: 40, size: 5, text: '见' },
        ],
        raw,
      },
    ];
    expect((await read(pages)).text).toBe('见');
  });

  it('tolerates a page that is missing, and says so', async () => {
    const options = { leaveOut: ['Doc_0/Pages/Page_1/Content.xml'] };
    expect(await read([line('第一页'), line('第二页'), line('第三页')], options)).toMatchObject({
      text: '第一页\n\f\f第三页',
      warnings: ['pages-without-text'],
    });
  });

  it('finds parts whatever their case, namespaces and slashes', async () => {
    const bytes = makeZip([
      {
        name: 'ofd.XML',
        content:
          '<a:OFD xmlns:a="x"><a:DocBody><a:DocRoot>文档\\Document.xml</a:DocRoot></a:DocBody></a:OFD>',
      },
      {
        name: '文档\\document.xml',
        content: '<Document><Pages><Page ID="1" BaseLoc="文档/页/1.xml"/></Pages></Document>',
      },
      { name: '文档/页/1.xml', content: pageXml(line('通告')) },
    ]);
    expect((await decodeSource({ bytes, name: 'a.ofd' })).text).toBe('通告');
  });

  const picture = { raw: '<ImageObject ResourceID="4" Boundary="0 0 210 297"/>' };
  it.each([
    ['has pictures only', makeOfd([picture, picture]), [1, 2]],
    ['has codes in place of characters', makeOfd([line('\ue001\ue002\ue003\ue004\ue005')]), [1]],
  ])('leaves the pages of a file that %s to be recognised', async (_, bytes, scans) => {
    expect(await decodeSource({ bytes, name: 'a.ofd' })).toMatchObject({ text: '', scans });
  });

  it.each([
    [
      'has no page that can be read',
      makeOfd([line('一')], { leaveOut: ['Doc_0/Pages/Page_0/Content.xml'] }),
      'import/damaged',
    ],
    ['has no document', makeOfd([line('一')], { leaveOut: ['Doc_0/Document.xml'] }), 'import/damaged'],
    ['has no entry', makeOfd([line('一')], { leaveOut: ['OFD.xml'] }), 'import/damaged'],
    [
      'is encrypted',
      makeOfd([line('一')], { leaveOut: ['OFD.xml'], more: [{ name: 'Encryptions.xml', content: '<x/>' }] }),
      'import/password-needed',
    ],
    ['is cut short', makeOfd([line('一')]).subarray(0, 500), 'import/damaged'],
    ['is another package', makeZip([{ name: 'word/document.xml', content: '<x/>' }]), 'import/damaged'],
  ])('refuses a file that %s', async (_, bytes, code) => {
    await expect(decodeSource({ bytes, name: 'a.ofd' })).rejects.toMatchObject({
      code,
      context: { file: 'a.ofd' },
    });
  });

  it('warns of pictures among pages with text', async () => {
    expect((await read([line('第一页'), picture])).warnings).toEqual(['pages-without-text']);
  });
});
