import { checkLimit } from '../page-layout/join-pages.ts';
import type { Glyph } from '../page-layout/glyph.ts';
import type { Pdfium } from './pdfium.ts';

const DEGREES = 180 / Math.PI;
const NO_CHARACTER = '\ufffd';

/**
 * The characters that a page prints, with their boxes; y is turned to grow downwards. One is U+FFFD where neither its font nor PDFium says which it is.
 */
export function readGlyphs(
  pdfium: Pdfium,
  page: number,
  { scratch, file }: { scratch: number; file: string },
): Glyph[] {
  const textPage = pdfium.FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  const count = pdfium.FPDFText_CountChars(textPage);
  checkLimit('page-characters', count, file);
  const glyphs: Glyph[] = [];
  const view = new DataView(pdfium.pdfium.HEAPU8.buffer);
  const reading: Reading = { pdfium, textPage, scratch, view, object: 0, size: 0, angle: 0 };
  for (let index = 0; index < count; index += 1) {
    const code = pdfium.FPDFText_GetUnicode(textPage, index);
    // Line ends and spaces that PDFium adds by its own reckoning.
    if (code === 0x0d || code === 0x0a || pdfium.FPDFText_IsGenerated(textPage, index) === 1) continue;
    glyphs.push(place(reading, index, textOf(code)));
  }
  pdfium.FPDFText_ClosePage(textPage);
  return joinSurrogates(glyphs);
}

function textOf(code: number): string {
  const isControl = code < 0x20 && code !== 0x09;
  if (isControl || code === 0xfffe || code === 0xffff || code > 0x10ffff) return NO_CHARACTER;
  return String.fromCodePoint(code);
}

/** A page whose characters are read: where PDFium puts the numbers of one, and size and turn of the text object that the last one belonged to. */
type Reading = {
  pdfium: Pdfium;
  textPage: number;
  scratch: number;
  view: DataView;
  object: number;
  size: number;
  angle: number;
};
/** Where they are, from `scratch` on: four floats of the box, two doubles of the place, six floats of the matrix. */
const BOX = 0;
const ORIGIN = 16;
const MATRIX = 32;

function place(reading: Reading, index: number, text: string): Glyph {
  const { pdfium, textPage, scratch } = reading;
  const object = pdfium.FPDFText_GetTextObject(textPage, index);
  // Most programs print a line as one object, some every character as one of its own.
  if (object !== reading.object || object === 0) readLook(reading, index, object);
  pdfium.FPDFText_GetLooseCharBox(textPage, index, scratch + BOX);
  pdfium.FPDFText_GetCharOrigin(textPage, index, scratch + ORIGIN, scratch + ORIGIN + 8);
  const view = viewOf(reading);
  const left = view.getFloat32(scratch + BOX, true);
  const top = view.getFloat32(scratch + BOX + 4, true);
  const right = view.getFloat32(scratch + BOX + 8, true);
  const bottom = view.getFloat32(scratch + BOX + 12, true);
  const originX = view.getFloat64(scratch + ORIGIN, true);
  const originY = view.getFloat64(scratch + ORIGIN + 8, true);
  const { angle } = reading;
  // The box of some fonts begins before the character's own place; that of vertical writing lies beside it.
  const x0 = angle === 0 && originX > left && originX < right ? originX : left;
  const size = reading.size > 0.1 ? reading.size : Math.max(1, top - bottom);
  return { text, x0, x1: right, y0: -top, y1: -bottom, baseline: -originY, size, angle };
}

function readLook(reading: Reading, index: number, object: number): void {
  const { pdfium, textPage, scratch } = reading;
  const angle = pdfium.FPDFText_GetCharAngle(textPage, index);
  pdfium.FPDFText_GetMatrix(textPage, index, scratch + MATRIX);
  const view = viewOf(reading);
  const c = view.getFloat32(scratch + MATRIX + 8, true);
  const d = view.getFloat32(scratch + MATRIX + 12, true);
  const size = Math.abs(pdfium.FPDFText_GetFontSize(textPage, index) * Math.hypot(c, d));
  reading.object = object;
  reading.size = Number.isFinite(size) ? size : 0;
  reading.angle = angle >= 0 ? Math.round(angle * DEGREES) % 360 : 0;
}

/** PDFium's memory moves when it grows. */
function viewOf(reading: Reading): DataView {
  const { buffer } = reading.pdfium.pdfium.HEAPU8;
  if (reading.view.buffer !== buffer) reading.view = new DataView(buffer);
  return reading.view;
}

/** PDFium gives characters beyond the basic plane in two halves where their font does. */
function joinSurrogates(glyphs: readonly Glyph[]): Glyph[] {
  const joined: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = joined.at(-1);
    if (last && isHalf(glyph.text, LOW) && isHalf(last.text, HIGH)) last.text += glyph.text;
    else joined.push(glyph);
  }
  return joined;
}

/** First codes of the two halves of a character beyond the basic plane. */
const HIGH = 0xd800;
const LOW = 0xdc00;

function isHalf(text: string, first: number): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && code >= first && code < first + 0x400;
}
