import type { Rule } from '../page-layout/glyph.ts';
import { ruleBetween, rulesOfBox } from '../page-layout/rules.ts';
import type { Pdfium } from './pdfium.ts';

const PATH = 2;
const LINE_TO = 0;
const MAX_OBJECTS = 50_000;
const MAX_SEGMENTS = 4_000;
/** The straight rules of a page: thin rectangles, the sides of others, and lines of longer paths. Those inside form objects are not looked for. */
export function readRules(pdfium: Pdfium, page: number, scratch: number): Rule[] {
  const rules: Rule[] = [];
  const count = Math.min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS);
  for (let index = 0; index < count; index += 1) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    if (object === 0 || pdfium.FPDFPageObj_GetType(object) !== PATH) continue;
    const segments = pdfium.FPDFPath_CountSegments(object);
    if (segments <= 5) rules.push(...readBox(pdfium, object, scratch));
    else if (segments <= MAX_SEGMENTS) rules.push(...readLines(pdfium, object, { segments, scratch }));
  }
  return rules;
}

function readBox(pdfium: Pdfium, object: number, scratch: number): Rule[] {
  if (!pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return [];
  const view = new DataView(pdfium.pdfium.HEAPU8.buffer, scratch);
  const x0 = view.getFloat32(0, true);
  const x1 = view.getFloat32(8, true);
  const y0 = -view.getFloat32(12, true);
  const y1 = -view.getFloat32(4, true);
  return rulesOfBox({ x0, y0, x1, y1 });
}

function readLines(
  pdfium: Pdfium,
  object: number,
  { segments, scratch }: { segments: number; scratch: number },
): Rule[] {
  if (!pdfium.FPDFPageObj_GetMatrix(object, scratch)) return [];
  const matrix = new DataView(pdfium.pdfium.HEAPU8.buffer, scratch);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = [0, 4, 8, 12, 16, 20].map((at) =>
    matrix.getFloat32(at, true),
  );
  const rules: Rule[] = [];
  let from: [number, number] | null = null;
  for (let index = 0; index < segments; index += 1) {
    const segment = pdfium.FPDFPath_GetPathSegment(object, index);
    if (!pdfium.FPDFPathSegment_GetPoint(segment, scratch + 32, scratch + 36)) return rules;
    const view = new DataView(pdfium.pdfium.HEAPU8.buffer, scratch);
    const x = view.getFloat32(32, true);
    const y = view.getFloat32(36, true);
    const to: [number, number] = [a * x + c * y + e, -(b * x + d * y + f)];
    if (from !== null && pdfium.FPDFPathSegment_GetType(segment) === LINE_TO)
      rules.push(...ruleBetween(from, to));
    from = to;
  }
  return rules;
}
