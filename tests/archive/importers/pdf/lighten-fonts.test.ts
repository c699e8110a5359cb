import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { lightenFonts } from '#archive/importers/pdf/lighten-fonts.ts';
import { type Pdfium, startPdfium } from '#archive/importers/pdf/pdfium.ts';
import { readGlyphs } from '#archive/importers/pdf/read-glyphs.ts';
import type { Glyph } from '#archive/importers/page-layout/glyph.ts';
import { HOSTILE_PDFS } from '#scripts/hostile/hostile-pdfs.ts';
import { createRandom } from '#scripts/samples/random.ts';
import { cutFont, tableOf } from '#tests/support/cut-font.ts';
import { lockPdf } from '#tests/support/lock-pdf.ts';
import { makePdf, stream } from '#tests/support/make-pdf.ts';

const FONT = cutFont(600);
const WORDS = 'Yunxi gazette, No. 12; office';
const CODES = Array.from({ length: 500 }, (_, code) => code.toString(16).padStart(4, '0'));
const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0001> <00f0> <4e00> endbfrange endcmap end end';
/** As a browser prints: every character an object of its own, one code without a meaning, and one whose meaning is told beside it. */
const ONE_BY_ONE = CODES.map((code, at) => {
  const place = `1 0 0 1 ${40 + (at % 25) * 20} ${800 - Math.floor(at / 25) * 24} Tm <${code}> Tj`;
  return at % 7 === 3 ? `/Span << /ActualText <FEFF4E91> >> BDC ${place} EMC` : place;
});

type FontOfFile = { font?: string; program?: Buffer; filter?: string; ahead?: readonly Buffer[] };

/** A page that prints `content` with a font of its own in a form, whose program is `program` as the file holds it; others may lie `ahead` of it. */
function fileWith(
  content: string,
  { font = type0('H'), program = deflateSync(FONT), filter = '/FlateDecode', ahead = [] }: FontOfFile,
): Uint8Array {
  const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << /Font << /E 110 0 R >> >>`;
  return makePdf([{ raw: '/X Do' }], {
    xObjects: { X: 100 },
    objects: {
      ...Object.fromEntries(ahead.map((other, index) => [80 + index, programOf(other, '/FlateDecode')])),
      100: stream(`BT /E 16 Tf ${content} ET`, dictionary),
      110: font,
      111: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /BAAAAA+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 112 0 R /CIDToGIDMap /Identity /DW 900 >>',
      112: '<< /Type /FontDescriptor /FontName /BAAAAA+Song /Flags 32 /FontBBox [-200 -300 1200 1100] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 113 0 R >>',
      113: programOf(program, filter),
      114: stream(TO_UNICODE),
    },
  });
}

function programOf(program: Buffer, filter: string): string {
  return stream(program.toString('latin1'), `/Filter ${filter} /Length1 ${FONT.length}`);
}

function type0(direction: 'H' | 'V'): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /BAAAAA+Song /Encoding /Identity-${direction} /DescendantFonts [111 0 R] /ToUnicode 114 0 R >>`;
}

/** The font with nothing in the boxes of every other glyph. */
function emptyBoxes(): Buffer {
  const font = Buffer.from(FONT);
  const places = tableOf(font, 'loca');
  const glyphs = tableOf(font, 'glyf');
  for (let at = 0; at + 8 <= places.length; at += 8) {
    const start = places.readUInt32BE(at);
    if (places.readUInt32BE(at + 4) > start) glyphs.fill(0, start + 2, start + 10);
  }
  return font;
}

/** What is no font, of so many bytes, none of which packs well. */
const noise = (bytes: number): Buffer => {
  const random = createRandom(1);
  return Buffer.from(Uint8Array.from({ length: bytes }, () => random.int(0, 255)));
};

const SIMPLE =
  '<< /Type /Font /Subtype /TrueType /BaseFont /BAAAAA+Song /Encoding /WinAnsiEncoding /FontDescriptor 112 0 R >>';

describe('the fonts of a PDF file that is read', () => {
  let pdfium: Pdfium;
  beforeAll(async () => {
    ({ pdfium } = await startPdfium());
  });

  function glyphsOf(file: Uint8Array): Glyph[] {
    const { wasmExports } = pdfium.pdfium;
    const address = wasmExports.malloc(file.length);
    pdfium.pdfium.HEAPU8.set(file, address);
    const document = pdfium.FPDF_LoadMemDocument(address, file.length, '');
    const page = pdfium.FPDF_LoadPage(document, 0);
    const glyphs = readGlyphs(pdfium, page, { scratch: wasmExports.malloc(64), file: '公报.pdf' });
    pdfium.FPDF_ClosePage(page);
    pdfium.FPDF_CloseDocument(document);
    wasmExports.free(address);
    return glyphs;
  }

  it.each([
    ['of characters that are printed one by one', fileWith(ONE_BY_ONE.join('\n'), {})],
    ['of lines', fileWith(`1 0 0 1 40 700 Tm <${CODES.slice(0, 30).join('')}> Tj`, {})],
    ['of vertical lines', fileWith(`1 0 0 1 40 700 Tm <${CODES.join('')}> Tj`, { font: type0('V') })],
    [
      'that only the program itself knows the meaning and width of',
      fileWith(`1 0 0 1 40 700 Tm (${WORDS}) Tj`, { font: SIMPLE }),
    ],
    ['packed by one of a list of ways', fileWith(ONE_BY_ONE.join('\n'), { filter: '[ /FlateDecode ]' })],
    [
      'of boxes with nothing in them',
      fileWith(ONE_BY_ONE.join('\n'), { program: deflateSync(emptyBoxes()) }),
    ],
    ['behind a broken one', fileWith(ONE_BY_ONE.join('\n'), { ahead: [noise(20_000)] })],
    [
      'behind one that is too large',
      fileWith(ONE_BY_ONE.join('\n'), { ahead: [deflateSync(Buffer.alloc(30 << 20))] }),
    ],
  ])('have other outlines, and every character %s is what it was and where it was', (_, file) => {
    const light = Uint8Array.from(file);
    lightenFonts(light);
    expect(Buffer.from(light).equals(Buffer.from(file))).toBe(false);
    expect(light.length).toBe(file.length);
    const glyphs = glyphsOf(file);
    expect(glyphs.length).toBeGreaterThan(WORDS.length - 1);
    expect(glyphsOf(light)).toEqual(glyphs);
  });

  it('are found where all that describes them is in object streams', async () => {
    const document = await PDFDocument.load(fileWith(ONE_BY_ONE.join('\n'), {}));
    const file = await document.save({ useObjectStreams: true });
    expect(Buffer.from(file).includes('/FontDescriptor')).toBe(false);
    const light = Uint8Array.from(file);
    lightenFonts(light);
    expect(Buffer.from(light).equals(Buffer.from(file))).toBe(false);
    expect(glyphsOf(light)).toEqual(glyphsOf(file));
  });

  it.each([
    ['the file is encrypted', () => lockPdf(fileWith(ONE_BY_ONE.join('\n'), {}), '2024')],
    ['it is broken', () => fileWith('', { program: Buffer.alloc(20_000, 'x') })],
    ['it is cut off', () => fileWith('', { program: deflateSync(FONT).subarray(0, 30_000) })],
    [
      'it is of another kind',
      () => fileWith('', { program: deflateSync(Buffer.concat([Buffer.from('%!PS'), FONT])) }),
    ],
    [
      'it unpacks to more than there is room for',
      () =>
        fileWith('', { program: deflateSync(cutFont(600, { zzzz: Buffer.alloc(25 << 20) }), { level: 1 }) }),
    ],
    [
      'it lies behind many that are broken',
      () => fileWith('', { ahead: Array.from({ length: 8 }, () => noise(20_000)) }),
    ],
    ['it is packed in another way too', () => fileWith('', { filter: '[/FlateDecode /Crypt]' })],
    ['it is not packed', () => fileWith('', { program: FONT, filter: '[]' })],
    ['the file ends in its dictionary', () => Buffer.from('1 0 obj << /Filter /FlateDecode /Length1')],
  ])('stay as they are where %s', async (_, make) => {
    const file = await make();
    const light = Uint8Array.from(file);
    lightenFonts(light);
    expect(Buffer.from(light).equals(Buffer.from(file))).toBe(true);
  });

  it.each(['字形重叠', '字体无尾'])(
    'stay as they are in a file made to harm, and take no time: %s',
    (name) => {
      const hostile = HOSTILE_PDFS.find((way) => way.name === name);
      const file = hostile?.make({ ...createRandom(1), bytes: noise }) ?? new Uint8Array();
      expect(file.length).toBeGreaterThan(20_000);
      const light = Uint8Array.from(file);
      lightenFonts(light);
      expect(Buffer.from(light).equals(Buffer.from(file))).toBe(true);
      expect(glyphsOf(light).length).toBeGreaterThan(20);
    },
  );
});
