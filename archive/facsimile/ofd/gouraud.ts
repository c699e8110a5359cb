import type { PDFRef } from '@cantoo/pdf-lib';
import { readNumbers } from '../../importers/ofd/deltas.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import { plainColor, toRgb } from './color.ts';
import type { PdfInk } from './pdf-ink.ts';
import type { OfdResources } from './resources.ts';

type Point = { x: number; y: number; color: readonly [number, number, number]; flag: number };
type Triangle = readonly [Point, Point, Point];

/** Points behind so many are left out. */
const MOST_POINTS = 10_000;
/** Triangles lie beside each other: those that lie over others until all is covered so many times are left out, as each costs time. */
const MOST_COVERED = 16;
/** No point is farther away, in millimetres. */
const FARTHEST = 100_000;
/** A vertex of the mesh in PDF: its flag, two coordinates of four bytes, three components of one. */
const VERTEX_BYTES = 12;
const MOST_COORDINATE = 2 ** 32 - 1;
/** PDFium leaves out the row of pixels that runs exactly through the point of a triangle: points lie that little lower, in millimetres, which nobody sees. */
const OFF_ROW = 1 / 7919;

/** A mesh of triangles, each point of which has a colour (GB/T 33190-2016, 8.3.4.4 and 8.3.4.5), as PDF has it; null for one without a triangle. */
export function gouraudShading(shade: XmlElement, resources: OfdResources, ink: PdfInk): PDFRef | null {
  const points = childrenOf(shade, 'Point')
    .slice(0, MOST_POINTS)
    .map((point) => readPoint(point, resources));
  const perRow = readNumbers(shade.attributes['VerticesPerRow'])[0];
  const told = shade.name === 'LaGouraudShd' ? latticeOf(points, perRow ?? 0) : meshOf(points);
  if (told.length === 0) return null;
  const back = Number(shade.attributes['Extend'] ?? 0) === 1 ? childOf(shade, 'BackColor') : null;
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [top, bottom] = rangeOf(points.map(({ y }) => y));
  const triangles = withinArea(told, MOST_COVERED * (right - left) * (bottom - top));
  return ink.registerStream(encode(triangles, { left, right, top, bottom }), {
    ShadingType: 4,
    ColorSpace: 'DeviceRGB',
    BitsPerCoordinate: 32,
    BitsPerComponent: 8,
    BitsPerFlag: 8,
    Decode: [left, right, top + OFF_ROW, bottom + OFF_ROW, 0, 1, 0, 1, 0, 1],
    ...(back === null ? {} : { Background: toRgb(plainColor(back, resources)) }),
  });
}

function readPoint(point: XmlElement, resources: OfdResources): Point {
  const number = (name: string): number => readNumbers(point.attributes[name])[0] ?? 0;
  const place = (name: string): number => Math.min(FARTHEST, Math.max(-FARTHEST, number(name)));
  const color = toRgb(plainColor(childOf(point, 'Color') ?? point, resources));
  return { x: place('X'), y: place('Y'), color, flag: number('EdgeFlag') };
}

/** A point begins a triangle of three, or makes one with a side of the triangle before: its second and third point, or its first and third. */
function meshOf(points: readonly Point[]): Triangle[] {
  const triangles: Triangle[] = [];
  for (let at = 0; at < points.length; at += 1) {
    const [point, second, third] = points.slice(at, at + 3);
    if (point === undefined) break;
    const before = triangles.at(-1);
    if (before !== undefined && (point.flag === 1 || point.flag === 2))
      triangles.push([before[point.flag === 1 ? 1 : 0], before[2], point]);
    else if (second !== undefined && third !== undefined) {
      triangles.push([point, second, third]);
      at += 2;
    }
  }
  return triangles;
}

/** Points in rows of so many: four that are neighbours make two triangles. */
function latticeOf(points: readonly Point[], perRow: number): Triangle[] {
  if (!Number.isInteger(perRow) || perRow < 2) return [];
  return points.flatMap((point, at): Triangle[] => {
    const [beside, below, across] = [points[at + 1], points[at + perRow], points[at + perRow + 1]];
    const isLast = at % perRow === perRow - 1;
    if (isLast || beside === undefined || below === undefined || across === undefined) return [];
    return [
      [point, beside, below],
      [beside, below, across],
    ];
  });
}

/** Triangles as long as all before them have no more than so much area. */
function withinArea(triangles: readonly Triangle[], most: number): Triangle[] {
  let area = 0;
  return triangles.filter(([one, two, three]) => {
    area += Math.abs((two.x - one.x) * (three.y - one.y) - (three.x - one.x) * (two.y - one.y)) / 2;
    return area <= most;
  });
}

function rangeOf(places: readonly number[]): [from: number, to: number] {
  let [from, to] = [Infinity, -Infinity];
  for (const place of places) [from, to] = [Math.min(from, place), Math.max(to, place)];
  return from < to ? [from, to] : [from, from + 1];
}

type Range = { left: number; right: number; top: number; bottom: number };

function encode(triangles: readonly Triangle[], { left, right, top, bottom }: Range): Uint8Array {
  const bytes = new Uint8Array(triangles.length * 3 * VERTEX_BYTES);
  const view = new DataView(bytes.buffer);
  // Each triangle is told whole: the flag of all is 0.
  for (const [index, { x, y, color }] of triangles.flat().entries()) {
    const at = index * VERTEX_BYTES;
    view.setUint32(at + 1, Math.round(((x - left) / (right - left)) * MOST_COORDINATE));
    view.setUint32(at + 5, Math.round(((y - top) / (bottom - top)) * MOST_COORDINATE));
    for (const [channel, value] of color.entries()) bytes[at + 9 + channel] = Math.round(value * 255);
  }
  return bytes;
}
