import type { PDFRef } from '@cantoo/pdf-lib';
import { readNumbers } from '../../importers/ofd/deltas.ts';
import { childOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import { toMatrix } from '../../importers/ofd/matrix.ts';
import { combine, type Matrix } from '../../importers/page-layout/matrix.ts';
import type { PdfInk } from './pdf-ink.ts';
import type { OfdResources } from './resources.ts';
import { shadingOf } from './shading.ts';
import { cellsOnPage, tilingOf, type Tiling } from './tiling.ts';

/** What a colour paints with: itself, the pattern of that name, or nothing, where its pattern is broken or too much. */
export type Tone = 'plain' | 'nothing' | { pattern: string };

/** More cells of a pattern are not drawn: they would be finer than what can be seen. */
const MOST_CELLS = 200_000;
/** What all cells of a page are written with together, in characters. */
const MOST_WRITTEN = 16_000_000;

type Parts = {
  resources: OfdResources;
  ink: PdfInk;
  /** The page in points. */
  size: { width: number; height: number };
  /** Paints the objects of a cell, so that they cover no more than so much. */
  paintCell: (content: XmlElement, alpha: number) => Promise<void>;
};

/** Patterns and shadings of colours (GB/T 33190-2016, 8.3.3 and 8.3.4) as patterns of a PDF. What the ink paints with at first is the space of the page. */
export class Patterns {
  readonly #parts: Parts;
  readonly #page: Matrix;
  readonly #shadings = new Map<XmlElement, PDFRef | null>();
  /** What cells are written with, by how much they cover. */
  readonly #cells = new Map<XmlElement, Map<number, string>>();
  readonly #numbers = new Map<XmlElement, number>();
  #written = 0;
  #isInCell = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#page = parts.ink.matrix;
  }

  /** What a colour paints the object with in whose space the ink is, and of which it is to cover so much. */
  async toneOf(color: XmlElement, alpha: number): Promise<Tone> {
    const { ink } = this.#parts;
    const pattern = childOf(color, 'Pattern');
    if (pattern !== null) return this.#tile(pattern, alpha);
    const shading = this.#shadingOf(color);
    if (shading === null) return 'plain';
    return this.#name(color, ink.matrix.join(' '), () =>
      ink.register({ Type: 'Pattern', PatternType: 2, Shading: shading, Matrix: [...ink.matrix] }),
    );
  }

  #shadingOf(color: XmlElement): PDFRef | null {
    const { resources, ink } = this.#parts;
    const known = this.#shadings.get(color);
    const shading = known === undefined ? shadingOf(color, resources, ink) : known;
    this.#shadings.set(color, shading);
    return shading;
  }

  async #tile(pattern: XmlElement, alpha: number): Promise<Tone> {
    const { ink, size } = this.#parts;
    const tiling = tilingOf(pattern);
    if (tiling === null || this.#isInCell) return 'nothing';
    const matrix = combine(
      toMatrix(readNumbers(pattern.attributes['CTM'])),
      pattern.attributes['RelativeTo'] === 'Page' ? this.#page : ink.matrix,
    );
    if (cellsOnPage(tiling, matrix, size) > MOST_CELLS || this.#written > MOST_WRITTEN) return 'nothing';
    const content = await this.#writeCell(pattern, tiling, alpha);
    return this.#name(pattern, `${alpha} ${matrix.join(' ')}`, () => {
      this.#written += content.length;
      return ink.registerStream(content, {
        Type: 'Pattern',
        PatternType: 1,
        PaintType: 1,
        TilingType: 1,
        BBox: [0, 0, tiling.columns * tiling.xStep, tiling.rows * tiling.yStep],
        XStep: tiling.columns * tiling.xStep,
        YStep: tiling.rows * tiling.yStep,
        Matrix: [...matrix],
        Resources: ink.resources,
      });
    });
  }

  /** The content of a pattern: its cell, and where every other one is mirrored, those that it repeats with. Written once, however often it is used. */
  async #writeCell(pattern: XmlElement, tiling: Tiling, alpha: number): Promise<string> {
    const { ink, paintCell } = this.#parts;
    const written = this.#cells.get(pattern) ?? new Map<number, string>();
    this.#cells.set(pattern, written);
    const known = written.get(alpha);
    if (known !== undefined) return known;
    this.#isInCell = true;
    const cell = await ink.writeApart(() => paintCell(tiling.content, alpha));
    this.#isInCell = false;
    const content = await ink.writeApart(async () => {
      for (let row = 0; row < tiling.rows; row += 1)
        for (let column = 0; column < tiling.columns; column += 1)
          await ink.within(() => {
            ink.put('cm', ...placeOfCell(tiling, column, row));
            ink.put('re', 0, 0, tiling.width, tiling.height);
            ink.put('W');
            ink.put('n');
            ink.put(cell);
          });
    });
    written.set(alpha, content);
    this.#written += content.length;
    return content;
  }

  #name(element: XmlElement, use: string, make: () => PDFRef): Tone {
    const number = this.#numbers.get(element) ?? this.#numbers.size;
    this.#numbers.set(element, number);
    return { pattern: this.#parts.ink.name('Pattern', `${number} ${use}`, make) };
  }
}

/** Where a cell lies: in its column and row, mirrored where that is not the first. */
function placeOfCell({ width, height, xStep, yStep }: Tiling, column: number, row: number): Matrix {
  return [
    column === 0 ? 1 : -1,
    0,
    0,
    row === 0 ? 1 : -1,
    column === 0 ? 0 : xStep + width,
    row === 0 ? 0 : yStep + height,
  ];
}
