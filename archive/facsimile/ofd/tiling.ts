import { readNumbers } from '../../importers/ofd/deltas.ts';
import { invert, type Matrix } from '../../importers/page-layout/matrix.ts';
import { childOf, type XmlElement } from '../../importers/zip/read-xml.ts';

/** A cell that is laid out in columns and rows, in millimetres; `columns` and `rows` tell after how many it repeats: two where every other one is mirrored. */
export type Tiling = {
  content: XmlElement;
  width: number;
  height: number;
  xStep: number;
  yStep: number;
  columns: 1 | 2;
  rows: 1 | 2;
};

/** What a Pattern tells (GB/T 33190-2016, 8.3.3); null where it tells no cell. */
export function tilingOf(pattern: XmlElement): Tiling | null {
  const { attributes } = pattern;
  const number = (name: string): number => readNumbers(attributes[name])[0] ?? 0;
  const [width, height] = [number('Width'), number('Height')];
  const content = childOf(pattern, 'CellContent');
  if (content === null || !(width > 0) || !(height > 0)) return null;
  const reflected = attributes['ReflectMethod'] ?? 'Normal';
  return {
    content,
    width,
    height,
    // Cells do not lie over each other.
    xStep: Math.max(width, number('XStep')),
    yStep: Math.max(height, number('YStep')),
    columns: reflected === 'Column' || reflected === 'RowAndColumn' ? 2 : 1,
    rows: reflected === 'Row' || reflected === 'RowAndColumn' ? 2 : 1,
  };
}

/** How many cells a page has room for, no end of them where the matrix flattens them to nothing. */
export function cellsOnPage(
  { xStep, yStep }: Tiling,
  matrix: Matrix,
  { width, height }: { width: number; height: number },
): number {
  const back = invert(matrix);
  if (back === null) return Infinity;
  const [a, b, c, d] = back;
  const across = (Math.abs(a) * width + Math.abs(c) * height) / xStep;
  const down = (Math.abs(b) * width + Math.abs(d) * height) / yStep;
  return Math.max(1, across) * Math.max(1, down);
}
