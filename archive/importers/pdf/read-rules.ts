import type { Box, Rule } from '../page-layout/glyph.ts';
import { combine, IDENTITY, type Matrix } from '../page-layout/matrix.ts';
import { ruleBetween, rulesOfBox } from '../page-layout/rules.ts';
import type { Pdfium } from './pdfium.ts';

const PATH = 2;
const FORM = 5;
const LINE_TO = 0;
const MAX_OBJECTS = 50_000;
const MAX_SEGMENTS = 4_000;
/** Some programs put the whole page into a form, and that into another. */
const MAX_DEPTH = 4;

/** The straight rules of a page: thin rectangles, the sides of others, and lines of longer paths. */
export function readRules(pdfium: Pdfium, page: number, scratch: number): Rule[] {
  const rules: Rule[] = [];
  const walk: Walk = { matrix: IDENTITY, depth: 0, scratch, budget: { objects: MAX_OBJECTS }, rules };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && walk.budget.objects > 0; index += 1)
    readObject(pdfium, pdfium.FPDFPage_GetObject(page, index), walk);
  return rules;
}

type Walk = { matrix: Matrix; depth: number; scratch: number; budget: { objects: number }; rules: Rule[] };

function readObject(pdfium: Pdfium, object: number, walk: Walk): void {
  walk.budget.objects -= 1;
  const type = object === 0 ? 0 : pdfium.FPDFPageObj_GetType(object);
  if (type === PATH) readPath(pdfium, object, walk);
  if (type !== FORM || walk.depth >= MAX_DEPTH) return;
  const matrix = combine(readMatrix(pdfium, object, walk.scratch), walk.matrix);
  const count = pdfium.FPDFFormObj_CountObjects(object);
  for (let index = 0; index < count && walk.budget.objects > 0; index += 1)
    readObject(pdfium, pdfium.FPDFFormObj_GetObject(object, index), {
      ...walk,
      matrix,
      depth: walk.depth + 1,
    });
}

function readPath(pdfium: Pdfium, path: number, walk: Walk): void {
  const segments = pdfium.FPDFPath_CountSegments(path);
  if (segments > MAX_SEGMENTS) return;
  const found = segments <= 5 ? readBox(pdfium, path, walk) : readLines(pdfium, path, segments, walk);
  for (const rule of found) walk.rules.push(rule);
}

function readBox(pdfium: Pdfium, path: number, { matrix, scratch }: Walk): Rule[] {
  if (!pdfium.FPDFPageObj_GetBounds(path, scratch, scratch + 4, scratch + 8, scratch + 12)) return [];
  const [left = 0, bottom = 0, right = 0, top = 0] = readFloats(pdfium, scratch, 4);
  return rulesOfBox(boxBetween(place(matrix, left, bottom), place(matrix, right, top)));
}

function boxBetween([ax, ay]: [number, number], [bx, by]: [number, number]): Box {
  return { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) };
}

function readLines(pdfium: Pdfium, path: number, segments: number, { matrix, scratch }: Walk): Rule[] {
  const own = combine(readMatrix(pdfium, path, scratch), matrix);
  const rules: Rule[] = [];
  let from: [number, number] | null = null;
  for (let index = 0; index < segments; index += 1) {
    const segment = pdfium.FPDFPath_GetPathSegment(path, index);
    if (!pdfium.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) return rules;
    const [x = 0, y = 0] = readFloats(pdfium, scratch, 2);
    const to = place(own, x, y);
    if (from !== null && pdfium.FPDFPathSegment_GetType(segment) === LINE_TO)
      rules.push(...ruleBetween(from, to));
    from = to;
  }
  return rules;
}

function readMatrix(pdfium: Pdfium, object: number, scratch: number): Matrix {
  if (!pdfium.FPDFPageObj_GetMatrix(object, scratch)) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readFloats(pdfium, scratch, 6);
  return [a, b, c, d, e, f];
}

function readFloats(pdfium: Pdfium, address: number, count: number): number[] {
  // PDFium's memory moves when it grows: never keep a view of it.
  const view = new DataView(pdfium.pdfium.HEAPU8.buffer, address);
  return Array.from({ length: count }, (_, index) => view.getFloat32(index * 4, true));
}

/** Page coordinates, y downwards. */
function place([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, -(b * x + d * y + f)];
}
