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
  const look: Look = { object: 0, size: 0, angle: 0, view: new DataView(pdfium.pdfium.HEAPU8.buffer) };
  for (let index = 0; index < count; index += 1) {
    const code = pdfium.FPDFText_GetUnicode(textPage, index);
    // Line ends and spaces that PDFium adds by its own reckoning.
    if (code === 0x0d || code === 0x0a || pdfium.FPDFText_IsGenerated(textPage, index) === 1) continue;
    glyphs.push(place(pdfium, textPage, { index, text: textOf(code), scratch, look }));
  }
  pdfium.FPDFText_ClosePage(textPage);
  return joinSurrogates(glyphs);
}

function textOf(code: number): string {
  const isControl = code < 0x20 && code !== 0x09;
  if (isControl || code === 0xfffe || code === 0xffff || code > 0x10ffff) return NO_CHARACTER;
  return String.fromCodePoint(code);
}

/** Size and turn of the text object that the last character belonged to. */
type Look = { object: number; size: number; angle: number; view: DataView };

function place(
  pdfium: Pdfium,
  textPage: number,
  { index, text, scratch, look }: { index: number; text: string; scratch: number; look: Look },
): Glyph {
  const object = pdfium.FPDFText_GetTextObject(textPage, index);
  if (object !== look.object || object === 0)
    Object.assign(look, readLook(pdfium, textPage, { index, scratch, object }));
  pdfium.FPDFText_GetLooseCharBox(textPage, index, scratch);
  pdfium.FPDFText_GetCharOrigin(textPage, index, scratch + 16, scratch + 24);
  // PDFium's memory moves when it grows.
  if (look.view.buffer !== pdfium.pdfium.HEAPU8.buffer) look.view = new DataView(pdfium.pdfium.HEAPU8.buffer);
  const { view } = look;
  const left = view.getFloat32(scratch, true);
  const top = view.getFloat32(scratch + 4, true);
  const right = view.getFloat32(scratch + 8, true);
  const bottom = view.getFloat32(scratch + 12, true);
  const originX = view.getFloat64(scratch + 16, true);
  const originY = view.getFloat64(scratch + 24, true);
  // The box of some fonts begins before the character's own place; that of vertical writing lies beside it.
  const x0 = look.angle === 0 && originX > left && originX < right ? originX : left;
  const size = look.size > 0.1 ? look.size : Math.max(1, top - bottom);
  return { text, x0, x1: right, y0: -top, y1: -bottom, baseline: -originY, size, angle: look.angle };
}

function readLook(
  pdfium: Pdfium,
  textPage: number,
  { index, scratch, object }: { index: number; scratch: number; object: number },
): Omit<Look, 'view'> {
  const angle = pdfium.FPDFText_GetCharAngle(textPage, index);
  pdfium.FPDFText_GetMatrix(textPage, index, scratch);
  const view = new DataView(pdfium.pdfium.HEAPU8.buffer, scratch);
  const scale = Math.hypot(view.getFloat32(8, true), view.getFloat32(12, true));
  const size = Math.abs(pdfium.FPDFText_GetFontSize(textPage, index) * scale);
  return {
    object,
    size: Number.isFinite(size) ? size : 0,
    angle: angle >= 0 ? Math.round(angle * DEGREES) % 360 : 0,
  };
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
