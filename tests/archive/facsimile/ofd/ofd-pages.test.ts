import { encode as encodePng } from 'fast-png';
import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import { IA5String, Integer, OctetString, Sequence, Utf8String } from 'asn1js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { SUBSTITUTE_FONTS } from '#archive/facsimile/substitute-fonts.ts';
import { shippedFile } from '#archive/threads/shipped-file.ts';
import { drawPage, openDrawn, type DrawnPage } from '#tests/support/draw-page.ts';
import { makeOfd, type OfdOptions, type OfdPart } from '#tests/support/make-ofd.ts';
import type { ZipEntry } from '#tests/support/make-zip.ts';

/** Pages are 210 millimetres wide: two pixels each. */
const draw = (page: OfdPart, options?: OfdOptions): Promise<DrawnPage> =>
  drawPage('application/ofd', makeOfd([page], options), { width: 420 });

const path = (attributes: string, data: string, more = ''): string =>
  `<PathObject Boundary="20 20 100 100" ${attributes}>${more}<AbbreviatedData>${data}</AbbreviatedData></PathObject>`;
const SQUARE = 'M 0 0 L 40 0 L 40 40 L 0 40 C';
const RED = '<FillColor Value="#dd #20 #25"/>';

/** A picture of two halves: red above, blue below. */
const FLAG = encodePng({
  width: 2,
  height: 2,
  channels: 3,
  data: Uint8Array.of(255, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255),
});

/** Two pixels: white, black. */
const TIFF = await sharp(Uint8Array.of(255, 255, 255, 0, 0, 0), { raw: { width: 2, height: 1, channels: 3 } })
  .tiff()
  .toBuffer();

function withResources(xml: string, files: readonly ZipEntry[] = []): OfdOptions {
  return {
    resources: 'PublicRes.xml',
    more: [{ name: 'Doc_0/PublicRes.xml', content: `<Res BaseLoc="Res">${xml}</Res>` }, ...files],
  };
}

describe('a page of an OFD file', () => {
  it('prints its text where it says, in a font that stands in for the one that is missing', async () => {
    const page = await draw({ texts: [{ x: 20, y: 40, size: 10, text: '云溪区人民政府' }] });
    expect([page.width, page.height]).toEqual([420, 594]);
    expect(page.inkIn(40, 62, 140, 20)).toBeGreaterThan(0.15);
    expect(page.inkIn(40, 90, 140, 20)).toBe(0);
    expect(page.inkIn(184, 62, 100, 20)).toBe(0);
  });

  it('prints turned, slanted and bold characters', async () => {
    const one = (attributes: string): Promise<DrawnPage> =>
      draw({ texts: [{ x: 50, y: 60, size: 20, text: '一', attributes }] });
    const [plain, turned, bold] = await Promise.all([
      one(''),
      one('CharDirection="90"'),
      one('Weight="900"'),
    ]);
    // The stroke lies across; turned about its origin, it stands to the right of it.
    expect(plain.inkIn(100, 95, 40, 20)).toBeGreaterThan(0.05);
    expect(turned.inkIn(100, 122, 40, 40)).toBeGreaterThan(0.02);
    expect(bold.inkIn(100, 80, 40, 40)).toBeGreaterThan(plain.inkIn(100, 80, 40, 40) * 1.2);
  });

  it('fills and strokes paths, curves and arcs among them', async () => {
    const filled = await draw({ raw: path('Fill="true" Stroke="false"', SQUARE, RED) });
    expect(filled.colorAt(80, 80)).toEqual([0xdd, 0x20, 0x25]);
    expect(filled.colorAt(130, 80)).toEqual([255, 255, 255]);
    const stroked = await draw({ raw: path('LineWidth="4"', SQUARE) });
    expect([stroked.colorAt(80, 40), stroked.colorAt(80, 80)]).toEqual([
      [0, 0, 0],
      [255, 255, 255],
    ]);
    const disc = await draw({
      raw: path('Fill="true" Stroke="false"', 'M 0 20 A 20 20 0 1 1 40 20 A 20 20 0 1 1 0 20 C', RED),
    });
    expect([disc.colorAt(80, 80), disc.colorAt(44, 44)]).toEqual([
      [0xdd, 0x20, 0x25],
      [255, 255, 255],
    ]);
  });

  it('cuts what it prints to its clips, and lets what lies below shine through', async () => {
    const clip =
      '<Clips><Clip><Area><Path Boundary="0 0 10 40"><AbbreviatedData>M 0 0 L 10 0 L 10 40 L 0 40 C</AbbreviatedData></Path></Area></Clip></Clips>';
    const cut = await draw({ raw: path('Fill="true" Stroke="false"', SQUARE, RED + clip) });
    expect([cut.colorAt(50, 80), cut.colorAt(80, 80)]).toEqual([
      [0xdd, 0x20, 0x25],
      [255, 255, 255],
    ]);
    const faint = await draw({ raw: path('Fill="true" Stroke="false" Alpha="128"', SQUARE, RED) });
    expect(faint.colorAt(80, 80)[1]).toBeGreaterThan(130);
  });

  it('shades from one colour to the other', async () => {
    const shade =
      '<FillColor><AxialShd StartPoint="0 0" EndPoint="40 0"><Segment Position="0"><Color Value="255 0 0"/></Segment><Segment Position="1"><Color Value="0 0 255"/></Segment></AxialShd></FillColor>';
    const page = await draw({ raw: path('Fill="true" Stroke="false"', SQUARE, shade) });
    const [left, right] = [page.colorAt(44, 80), page.colorAt(116, 80)];
    expect([left[0] > 200, left[2] < 60, right[0] < 60, right[2] > 200]).toEqual([true, true, true, true]);
  });

  it('takes line and colour from drawing parameters, which may rest on others', async () => {
    const options = withResources(
      '<DrawParams><DrawParam ID="7" LineWidth="6"/><DrawParam ID="8" Relative="7"><StrokeColor Value="0 128 0"/></DrawParam></DrawParams>',
    );
    const page = await draw({ raw: path('DrawParam="8"', SQUARE) }, options);
    expect([page.colorAt(80, 44), page.colorAt(80, 80)]).toEqual([
      [0, 128, 0],
      [255, 255, 255],
    ]);
  });

  it('shows pictures upright, and units of objects as often as they are used', async () => {
    const options = withResources(
      `<MultiMedias><MultiMedia ID="5" Type="Image"><MediaFile>flag.png</MediaFile></MultiMedia></MultiMedias><CompositeGraphicUnits><CompositeGraphicUnit ID="6" Width="10" Height="10"><Content><PathObject Boundary="0 0 10 10" Fill="true" Stroke="false">${RED}<AbbreviatedData>M 0 0 L 10 0 L 10 10 L 0 10 C</AbbreviatedData></PathObject></Content></CompositeGraphicUnit></CompositeGraphicUnits>`,
      [{ name: 'Doc_0/Res/flag.png', content: FLAG }],
    );
    const unit = (x: number): string => `<CompositeObject Boundary="${x} 100 10 10" ResourceID="6"/>`;
    const page = await draw(
      {
        raw: `<ImageObject Boundary="20 20 40 40" CTM="40 0 0 40 0 0" ResourceID="5"/>${unit(20)}${unit(80)}`,
      },
      options,
    );
    expect([page.colorAt(80, 50), page.colorAt(80, 110)]).toEqual([
      [255, 0, 0],
      [0, 0, 255],
    ]);
    expect([page.colorAt(50, 210), page.colorAt(170, 210), page.colorAt(110, 210)]).toEqual([
      [0xdd, 0x20, 0x25],
      [0xdd, 0x20, 0x25],
      [255, 255, 255],
    ]);
  });

  it.each([
    ['a bitmap', 'flag.bmp', makeBmp()],
    ['a scan in two tones', 'scan.jb2', makeJbig2()],
    ['a tagged picture', 'flag.tif', TIFF],
  ])('shows %s', async (_, name, content) => {
    const options = withResources(
      `<MultiMedias><MultiMedia ID="5" Type="Image"><MediaFile>${name}</MediaFile></MultiMedia></MultiMedias>`,
      [{ name: `Doc_0/Res/${name}`, content }],
    );
    const page = await draw({ raw: '<ImageObject Boundary="20 20 40 40" ResourceID="5"/>' }, options);
    // Its left half is white.
    expect([page.colorAt(55, 80), page.colorAt(105, 80)]).toEqual([
      [255, 255, 255],
      [0, 0, 0],
    ]);
  });

  it('prints the glyphs of the font that it brings along, by number or by what they stand for', async () => {
    const serif = SUBSTITUTE_FONTS.serif;
    const program = readFileSync(shippedFile(import.meta.url, 'none', serif.inPackage));
    const font = create(program);
    if (!('glyphForCodePoint' in font)) throw new Error('a collection of fonts');
    const options = withResources(
      '<Fonts><Font ID="1" FontName="KT"><FontFile>k.ttf</FontFile></Font></Fonts>',
      [{ name: 'Doc_0/Res/k.ttf', content: program }],
    );
    const text = (characters: string, transform = ''): string =>
      `<TextObject Boundary="20 20 90 30" Font="1" Size="20">${transform}<TextCode X="0" Y="20">${characters}</TextCode></TextObject>`;
    const glyph = font.glyphForCodePoint('國'.codePointAt(0) ?? 0).id;
    const transform = `<CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><Glyphs>${String(glyph)}</Glyphs></CGTransform>`;
    const inkOf = (page: DrawnPage): number => page.inkIn(40, 44, 40, 40);
    const [asGlyph, asText, other] = await Promise.all([
      draw({ raw: text('一', transform) }, options),
      draw({ raw: text('國') }, options),
      draw({ raw: text('一') }, options),
    ]);
    expect(inkOf(asGlyph)).toBeCloseTo(inkOf(asText), 5);
    expect(inkOf(asGlyph)).toBeGreaterThan(inkOf(other) * 2);
  });

  it('lies between its templates', async () => {
    const square = (color: string): OfdPart => ({
      raw: path('Fill="true" Stroke="false"', SQUARE, `<FillColor Value="${color}"/>`),
    });
    const template = square('0 0 255');
    const over = await draw(square('255 0 0'), { template });
    expect(over.colorAt(80, 80)).toEqual([255, 0, 0]);
    const under = await draw(square('255 0 0'), { template, templateOrder: 'Foreground' });
    expect(under.colorAt(80, 80)).toEqual([0, 0, 255]);
  });

  const seal = (): Uint8Array => {
    const data = new Sequence({
      value: [
        new Sequence({ value: [new IA5String({ value: 'ES' }), new Integer({ value: 4 })] }),
        new Sequence({ value: [new Integer({ value: 1 }), new Utf8String({ value: '云溪区人民政府' })] }),
        new Sequence({
          value: [
            new IA5String({ value: 'png' }),
            new OctetString({ valueHex: Uint8Array.from(FLAG).buffer }),
            new Integer({ value: 40 }),
            new Integer({ value: 40 }),
          ],
        }),
      ],
    });
    return new Uint8Array(data.toBER());
  };
  const signed: OfdOptions = {
    signatures: 'Signs/Signatures.xml',
    annotations: 'Annots/Annotations.xml',
    more: [
      {
        name: 'Signs/Signatures.xml',
        content: '<Signatures><Signature ID="1" BaseLoc="/Signs/Sign_0/Signature.xml"/></Signatures>',
      },
      {
        name: 'Signs/Sign_0/Signature.xml',
        content:
          '<Signature><SignedInfo><SignatureDateTime>2024-03-06 09:15:00</SignatureDateTime><StampAnnot ID="1" PageRef="1" Boundary="100 100 40 40"/><Seal><BaseLoc>Seal.esl</BaseLoc></Seal></SignedInfo></Signature>',
      },
      { name: 'Signs/Sign_0/Seal.esl', content: seal() },
      {
        name: 'Doc_0/Annots/Annotations.xml',
        content:
          '<Annotations><Page PageID="1"><FileLoc>Page_0/Annotation.xml</FileLoc></Page></Annotations>',
      },
      {
        name: 'Doc_0/Annots/Page_0/Annotation.xml',
        content: `<PageAnnot><Annot ID="9" Type="Stamp"><Appearance Boundary="10 200 40 40">${path('Fill="true" Stroke="false"', 'M -20 -20 L 0 -20 L 0 0 L -20 0 C', RED)}</Appearance></Annot></PageAnnot>`,
      },
    ],
  };

  it('bears the prints of seals and the marks of annotations', async () => {
    const page = await draw({ texts: [{ x: 20, y: 40, size: 5, text: '批复' }] }, signed);
    expect([page.colorAt(240, 210), page.colorAt(240, 270)]).toEqual([
      [255, 0, 0],
      [0, 0, 255],
    ]);
    expect(page.colorAt(40, 420)).toEqual([0xdd, 0x20, 0x25]);
  });

  it('tells its seals and its attachments', async () => {
    const attachments =
      '<Attachments><Attachment ID="1" Name="明细表" Format="xlsx"/><Attachment ID="2" Name="底稿" Visible="false"/></Attachments>';
    const pages = await openDrawn(
      'application/ofd',
      makeOfd([{ texts: [] }], {
        ...signed,
        attachments: 'Attachs/Attachments.xml',
        more: [...(signed.more ?? []), { name: 'Doc_0/Attachs/Attachments.xml', content: attachments }],
      }),
    );
    expect(pages.additions()).toEqual({
      properties: [],
      tags: [],
      signatures: [{ kind: 'seal', name: '云溪区人民政府', signedAt: '2024-03-06 09:15:00', pages: [1] }],
      attachments: [{ name: '明细表.xlsx' }],
    });
    pages.close();
  });

  it('tells what its maker says of it, and the passages that custom tags mark', async () => {
    const tags =
      '<云溪><发文字号><ObjectRef PageRef="1">31</ObjectRef><ObjectRef PageRef="1">32</ObjectRef></发文字号><签发><签发人>林知远</签发人><标题><ObjectRef PageRef="9">31</ObjectRef></标题></签发><空 /></云溪>';
    const texts =
      '<PageBlock><TextObject ID="31" Boundary="0 0 90 9" Size="5"><TextCode X="0" Y="5">云政发</TextCode></TextObject></PageBlock><TextObject ID="32" Boundary="0 0 90 9" Size="5"><TextCode X="0" Y="5">〔2024〕</TextCode><TextCode X="30" Y="5">7号</TextCode></TextObject>';
    const pages = await openDrawn(
      'application/ofd',
      makeOfd([{ raw: texts }], {
        info: '<Title> 关于防汛的通知 </Title><Creator>云溪版式</Creator><CreationDate>2024-03-06</CreationDate><Keywords><Keyword>防汛</Keyword><Keyword>水库</Keyword></Keywords><CustomDatas><CustomData Name="密级">无</CustomData><CustomData Name="空"/></CustomDatas>',
        customTags: 'Tags/CustomTags.xml',
        more: [
          {
            name: 'Doc_0/Tags/CustomTags.xml',
            content:
              '<CustomTags><CustomTag TypeID="公文"><FileLoc>Tag_0.xml</FileLoc></CustomTag><CustomTag><FileLoc>missing.xml</FileLoc></CustomTag></CustomTags>',
          },
          { name: 'Doc_0/Tags/Tag_0.xml', content: tags },
        ],
      }),
    );
    const { properties, tags: told } = pages.additions();
    expect(properties.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'title 关于防汛的通知',
      'keywords 防汛 水库',
      'creator 云溪版式',
      'created 2024-03-06',
    ]);
    expect(told).toEqual([
      { name: '密级', value: '无' },
      { name: '发文字号', value: '云政发〔2024〕7号' },
      { name: '签发人', value: '林知远' },
    ]);
    pages.close();
  });

  it('tells no more of a tag than is read at a glance, however often it names a text', async () => {
    const references = '<ObjectRef PageRef="1">31</ObjectRef>'.repeat(2000);
    const text =
      '<TextObject ID="31" Boundary="0 0 90 9" Size="5"><TextCode X="0" Y="5">云政发</TextCode></TextObject>';
    const pages = await openDrawn(
      'application/ofd',
      makeOfd([{ raw: text }], {
        customTags: 'Tags/CustomTags.xml',
        more: [
          {
            name: 'Doc_0/Tags/CustomTags.xml',
            content: '<CustomTags><CustomTag><FileLoc>Tag_0.xml</FileLoc></CustomTag></CustomTags>',
          },
          { name: 'Doc_0/Tags/Tag_0.xml', content: `<标题>${references}</标题>` },
        ],
      }),
    );
    expect(pages.additions().tags).toEqual([{ name: '标题', value: '云政发'.repeat(200).slice(0, 500) }]);
    pages.close();
  });

  it('is drawn as far as it goes where parts of it are broken', async () => {
    const options = withResources(
      '<MultiMedias><MultiMedia ID="5" Type="Image"><MediaFile>flag.png</MediaFile></MultiMedia><MultiMedia ID="8" Type="Image"><MediaFile>huge.png</MediaFile></MultiMedia><MultiMedia ID="9" Type="Image"><MediaFile>huge.bmp</MediaFile></MultiMedia></MultiMedias><DrawParams><DrawParam ID="7" Relative="8"/><DrawParam ID="8" Relative="7"/></DrawParams><CompositeGraphicUnits><CompositeGraphicUnit ID="6"><Content><CompositeObject Boundary="0 0 9 9" ResourceID="6"/></Content></CompositeGraphicUnit></CompositeGraphicUnits><Fonts><Font ID="1" FontName="KT"><FontFile>k.ttf</FontFile></Font></Fonts>',
      [
        { name: 'Doc_0/Res/flag.png', content: FLAG.subarray(0, 40) },
        { name: 'Doc_0/Res/k.ttf', content: 'no font' },
        { name: 'Doc_0/Res/huge.png', content: withSize(FLAG, 16, 20, 'BE') },
        { name: 'Doc_0/Res/huge.bmp', content: withSize(makeBmp(), 18, 22, 'LE') },
      ],
    );
    const broken = [
      '<ImageObject Boundary="20 20 40 40" ResourceID="5"/><ImageObject Boundary="0 0 1 1" ResourceID="404"/>',
      '<CompositeObject Boundary="20 20 40 40" ResourceID="6"/>',
      path('DrawParam="7"', 'M 0 0 X 1 1'),
      path('', 'L'),
      path('', 'M 0 0 constructor 1 1'),
      '<hasOwnProperty Boundary="0 0 1 1"/>',
      '<ImageObject Boundary="20 20 40 40" ResourceID="8"/><ImageObject Boundary="20 20 40 40" ResourceID="9"/>',
      path('Fill="true"', `${SQUARE} B 1 2 3`, '<FillColor Value="x y z" ColorSpace="404" Index="9"/>'),
      '<TextObject Boundary="a b" Size="0"><TextCode X="x">批复</TextCode></TextObject>',
      path('Fill="true" Stroke="false" CTM="1 0 0 1 60 0"', SQUARE, RED),
    ];
    const page = await draw({ raw: broken.join('') }, options);
    expect(page.colorAt(40 + 120 + 20, 80)).toEqual([0xdd, 0x20, 0x25]);
  });
});

/** A bitmap of two pixels: white, black. */
function makeBmp(): Uint8Array {
  const file = Buffer.alloc(14 + 40 + 8);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  for (const [offset, value] of [
    [14, 40],
    [18, 2],
    [22, 1],
    [34, 8],
  ] as const)
    file.writeInt32LE(value, offset);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  file.fill(255, 54, 57);
  return file;
}

/** A JBIG2 file of one generic region in MMR coding: 16 by 4 pixels, the left half white. */
function makeJbig2(): Uint8Array {
  const word = (value: number): number[] => [
    value >>> 24,
    (value >>> 16) & 255,
    (value >>> 8) & 255,
    value & 255,
  ];
  const segment = (number: number, type: number, page: number, data: readonly number[]): number[] => [
    ...word(number),
    type,
    0,
    page,
    ...word(data.length),
    ...data,
  ];
  // Horizontal mode, eight white, eight black; then three lines that change where the one above does.
  const bits = '0011001100010' + '1' + '11'.repeat(3) + '000000000001000000000001';
  const coded = (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
  return Uint8Array.from([
    0x97,
    0x4a,
    0x42,
    0x32,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    1,
    ...word(1),
    ...segment(0, 48, 1, [...word(16), ...word(4), ...word(0), ...word(0), 0, 0, 0]),
    ...segment(1, 38, 1, [...word(16), ...word(4), ...word(0), ...word(0), 0, 1, ...coded]),
    ...segment(2, 49, 1, []),
    ...segment(3, 51, 0, []),
  ]);
}

/** A picture whose head tells of sixteen hundred million pixels. */
function withSize(picture: Uint8Array, width: number, height: number, order: 'BE' | 'LE'): Uint8Array {
  const changed = Buffer.from(picture);
  for (const at of [width, height]) changed[`writeUInt32${order}`](40_000, at);
  return changed;
}
