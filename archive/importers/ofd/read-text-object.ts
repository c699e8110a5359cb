import type { Glyph } from '../page-layout/glyph.ts';
import type { XmlElement } from '../zip/read-xml.ts';
import { readNumbers } from './deltas.ts';
import { placeInPage, POINTS, toMatrix } from './matrix.ts';
import { placeCharacters } from './place-characters.ts';

const DEGREES = 180 / Math.PI;
/** Where a character lies above and below its baseline, in ems. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** The characters of a TextObject with their places on the page: boundary, CTM, and the steps of its characters. */
export function readTextObject(object: XmlElement): Glyph[] {
  const [left = 0, top = 0] = readNumbers(object.attributes['Boundary']);
  const matrix = toMatrix(readNumbers(object.attributes['CTM']));
  const place = placeInPage(matrix, [left, top]);
  const [a, b, c, d] = matrix;
  const angle = (Math.round(Math.atan2(b, a) * DEGREES) + 360) % 360;
  const { characters, size } = placeCharacters(object);
  const printedSize = size * (Math.hypot(c, d) || 1) * POINTS;
  return characters.map(({ text, x, y, width }) => {
    const corners = [y - ASCENT * size, y + DESCENT * size].flatMap((level) => [
      place(x, level),
      place(x + width, level),
    ]);
    const xs = corners.map(([cornerX]) => cornerX);
    const ys = corners.map(([, cornerY]) => cornerY);
    return {
      text,
      x0: Math.min(...xs),
      x1: Math.max(...xs),
      y0: Math.min(...ys),
      y1: Math.max(...ys),
      baseline: place(x, y)[1],
      size: printedSize,
      angle,
    };
  });
}
