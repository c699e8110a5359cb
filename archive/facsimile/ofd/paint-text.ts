import type { PDFRef } from '@cantoo/pdf-lib';
import { readNumbers } from '../../importers/ofd/deltas.ts';
import { placeCharacters, usualWidth } from '../../importers/ofd/place-characters.ts';
import type { XmlElement } from '../../importers/zip/read-xml.ts';
import { glyphsOf } from './glyph-codes.ts';
import { toHex, type PdfInk } from './pdf-ink.ts';
import type { OfdFont, OfdResources } from './resources.ts';

/** PDF's ways to print text: filled, stroked, both. */
export const TEXT_MODES = { fill: 0, stroke: 1, both: 2 } as const;
const BOLD_WEIGHT = 600;
/** Strokes of a bold character that no bold font stands in for are wider by so many ems. */
const BOLD_STROKE = 0.02;
/** How far the top of a slanted character leans to the right for its height. */
const SLANT = 0.25;
const EM = 1000;

/** Writes the characters of a TextObject into the content, each at its place; colours are set. */
export async function putText(object: XmlElement, resources: OfdResources, ink: PdfInk): Promise<void> {
  const { attributes } = object;
  const font = await resources.font(attributes['Font'] ?? '');
  const { characters, size, stretch } = placeCharacters(object);
  const printed = glyphsOf(
    object,
    characters.map(({ text }) => text),
    font,
  );
  const turn = ((readNumbers(attributes['CharDirection'])[0] ?? 0) * Math.PI) / 180;
  const lean = font.program === null && (font.italic || attributes['Italic'] === 'true') ? SLANT : 0;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  ink.put('BT');
  for (const [index, { text, x, y }] of characters.entries()) {
    const shown = printed[index];
    if (shown === null || shown === undefined) continue;
    const name =
      shown.kind === 'glyph' ? embeddedFont(font, ink) : substituteFont(font, usualWidth(text), ink);
    const codes = shown.kind === 'glyph' ? [shown.glyph] : unitsOf(text);
    ink.put('Tf', name, size);
    // Upright in a space whose y grows downwards, then slanted, stretched and turned.
    ink.put('Tm', cos * stretch, sin * stretch, sin + cos * lean, sin * lean - cos, x, y);
    ink.put('Tj', toHex(codes));
  }
  ink.put('ET');
}

/** How wide the stroke is that makes the characters of an object bold; 0 where they are as they are. */
export function boldStroke(object: XmlElement, font: OfdFont): number {
  const size = readNumbers(object.attributes['Size'])[0] ?? 0;
  const weight = readNumbers(object.attributes['Weight'])[0] ?? 0;
  return font.program === null && (font.bold || weight >= BOLD_WEIGHT) ? size * BOLD_STROKE : 0;
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** The font that a file brings along: its glyphs are called by number. */
function embeddedFont(font: OfdFont, ink: PdfInk): string {
  return ink.name('Font', font.program, () => {
    const program = ink.registerStream(font.program ?? new Uint8Array());
    return compositeFont(ink, {
      face: 'Embedded',
      encoding: 'Identity-H',
      ordering: 'Identity',
      width: EM,
      program,
    });
  });
}

/** A font that has to be stood in for, once for every width: its characters are called by what they are. */
function substituteFont({ name }: OfdFont, width: number, ink: PdfInk): string {
  return ink.name('Font', `${name} ${String(width)}`, () =>
    compositeFont(ink, {
      face: name === '' ? '宋体' : name,
      encoding: 'UniGB-UTF16-H',
      ordering: 'GB1',
      width: width * EM,
      program: null,
    }),
  );
}

function compositeFont(
  ink: PdfInk,
  {
    face,
    encoding,
    ordering,
    width,
    program,
  }: { face: string; encoding: string; ordering: string; width: number; program: PDFRef | null },
): PDFRef {
  const descriptor = ink.register({
    Type: 'FontDescriptor',
    FontName: face,
    Flags: 4,
    FontBBox: [0, -120, EM, 880],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 700,
    StemV: 80,
    ...(program === null ? {} : { FontFile2: program }),
  });
  const descendant = ink.register({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: face,
    CIDSystemInfo: { Registry: ink.text('Adobe'), Ordering: ink.text(ordering), Supplement: 0 },
    DW: width,
    FontDescriptor: descriptor,
    ...(program === null ? {} : { CIDToGIDMap: 'Identity' }),
  });
  return ink.register({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: face,
    Encoding: encoding,
    DescendantFonts: [descendant],
  });
}
