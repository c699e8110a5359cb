import { checkLimit } from '../page-layout/join-pages.ts';
import type { Glyph } from '../page-layout/glyph.ts';
import type { Pdfium } from './pdfium.ts';

const DEGREES = 180 / Math.PI;
const NO_CHARACTER = '\ufffd';

/**
 * The characters that a page prints, with their boxes; y is turned to grow downwards. `unmapped` counts those whose font does not say what they
 * are: they are U+FFFD where PDFium has no guess either.
 */
export function readGlyphs(
  pdfium: Pdfium,
  page: number,
  { scratch, file }: { scratch: number; file: string },
): { glyphs: Glyph[]; unmapped: number } {
  const textPage = pdfium.FPDFText_LoadPage(page);
  if (textPage === 0) return { glyphs: [], unmapped: 0 };
  const count = pdfium.FPDFText_CountChars(textPage);
  checkLimit('characters', count, file);
  const glyphs: Glyph[] = [];
  const look: Look = { object: 0, size: 0, angle: 0 };
  let unmapped = 0;
  for (let index = 0; index < count; index += 1) {
    const code = pdfium.FPDFText_GetUnicode(textPage, index);
    // Line ends and spaces that PDFium adds by its own reckoning.
    if (code === 0x0d || code === 0x0a || pdfium.FPDFText_IsGenerated(textPage, index) === 1) continue;
    const text = textOf(code);
    if (text === NO_CHARACTER) unmapped += 1;
    glyphs.push(place(pdfium, textPage, { index, text, scratch, look }));
  }
  pdfium.FPDFText_ClosePage(textPage);
  return { glyphs: joinSurrogates(glyphs), unmapped };
}

function textOf(code: number): string {
  if (code === 0 || code === 0xfffe || code === 0xffff || code > 0x10ffff) return NO_CHARACTER;
  return String.fromCodePoint(code);
}

/** Size and turn of the text object that the last character belonged to. */
type Look = { object: number; size: number; angle: number };

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
  const view = new DataView(pdfium.pdfium.HEAPU8.buffer, scratch);
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => view.getFloat32(at, true)) as Four;
  const originX = view.getFloat64(16, true);
  const originY = view.getFloat64(24, true);
  // The box of some fonts begins before the character's own place; that of vertical writing lies beside it.
  const x0 = look.angle === 0 && originX > left && originX < right ? originX : left;
  const size = look.size > 0.1 ? look.size : Math.max(1, top - bottom);
  return { text, x0, x1: right, y0: -top, y1: -bottom, baseline: -originY, size, angle: look.angle };
}

type Four = [number, number, number, number];

function readLook(
  pdfium: Pdfium,
  textPage: number,
  { index, scratch, object }: { index: number; scratch: number; object: number },
): Look {
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
    const isLow = /^[\udc00-\udfff]$/.test(glyph.text);
    if (isLow && last && /^[\ud800-\udbff]$/.test(last.text)) last.text += glyph.text;
    else joined.push(glyph);
  }
  return joined;
}
