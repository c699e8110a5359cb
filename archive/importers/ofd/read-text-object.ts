import { isWide } from '../page-layout/piece-text.ts';
import type { Glyph } from '../page-layout/glyph.ts';
import { readDeltas, readNumbers } from './deltas.ts';
import { placeInPage, POINTS, toMatrix, type Matrix } from './matrix.ts';
import { childrenOf, type XmlElement } from '../zip/read-xml.ts';

const DEGREES = 180 / Math.PI;
const DEFAULT_SIZE = 4;
/** Where a character lies above and below its baseline, in ems. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** The characters of a TextObject with their places on the page (GB/T 33190-2016, 11.3): boundary, CTM, and the steps of each TextCode. */
export function readTextObject(object: XmlElement): Glyph[] {
  const [left = 0, top = 0] = readNumbers(object.attributes['Boundary']);
  const matrix = toMatrix(readNumbers(object.attributes['CTM']));
  const size = Math.abs(readNumbers(object.attributes['Size'])[0] ?? DEFAULT_SIZE) || DEFAULT_SIZE;
  const stretch = readNumbers(object.attributes['HScale'])[0] ?? 1;
  const style = { size, stretch, matrix, place: placeInPage(matrix, [left, top]) };
  const glyphs: Glyph[] = [];
  let at = { x: 0, y: 0 };
  for (const code of childrenOf(object, 'TextCode')) {
    // A TextCode that does not say where it begins begins where the one before it did.
    at = {
      x: readNumbers(code.attributes['X'])[0] ?? at.x,
      y: readNumbers(code.attributes['Y'])[0] ?? at.y,
    };
    for (const glyph of readTextCode(code, at, style)) glyphs.push(glyph);
  }
  return glyphs;
}

type Style = {
  size: number;
  stretch: number;
  matrix: Matrix;
  place: (x: number, y: number) => [number, number];
};

function readTextCode(code: XmlElement, start: { x: number; y: number }, style: Style): Glyph[] {
  const characters = Array.from(withoutLineEnds(code.text));
  const across = readDeltas(code.attributes['DeltaX'], characters.length);
  const down = readDeltas(code.attributes['DeltaY'], characters.length);
  const hasSteps = across.length + down.length > 0;
  const glyphs: Glyph[] = [];
  let { x, y } = start;
  for (const [index, text] of characters.entries()) {
    const usual = usualWidth(text) * style.size * style.stretch;
    const step = across[index] ?? (hasSteps && down[index] !== undefined ? 0 : usual);
    const width = step > 0 && step <= usual * 1.15 + slackOf(text) * style.size ? step : usual;
    glyphs.push(toGlyph(text, { x, y, width }, style));
    x += step;
    y += down[index] ?? 0;
  }
  return glyphs;
}

/** Some programs lay the text of an element out over lines; its spaces are characters and have steps of their own. */
function withoutLineEnds(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/\s*[\r\n]+\s*/g, '') : text;
}

function usualWidth(text: string): number {
  return isWide(text.charCodeAt(0)) ? 1 : 0.5;
}

/** How much wider than half an em a letter may be. */
function slackOf(text: string): number {
  return /[A-Za-z%@&]/.test(text) ? 0.45 : 0.05;
}

function toGlyph(
  text: string,
  { x, y, width }: { x: number; y: number; width: number },
  { size, matrix, place }: Style,
): Glyph {
  const corners = [
    place(x, y - ASCENT * size),
    place(x + width, y - ASCENT * size),
    place(x, y + DESCENT * size),
    place(x + width, y + DESCENT * size),
  ];
  const xs = corners.map(([cornerX]) => cornerX);
  const ys = corners.map(([, cornerY]) => cornerY);
  const [a, b, c, d] = matrix;
  const angle = Math.round(Math.atan2(b, a) * DEGREES);
  return {
    text,
    x0: Math.min(...xs),
    x1: Math.max(...xs),
    y0: Math.min(...ys),
    y1: Math.max(...ys),
    baseline: place(x, y)[1],
    size: size * (Math.hypot(c, d) || 1) * POINTS,
    angle: (angle + 360) % 360,
  };
}
