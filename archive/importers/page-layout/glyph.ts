/**
 * One character where a page prints it. Lengths are in units of the page (points, millimetres), y grows downwards. `x0` … `y1` is the
 * room that the character takes, not its ink; `size` is its em.
 */
export type Glyph = {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Where its baseline is. */
  baseline: number;
  size: number;
  /** Clockwise turn of the character on the page in whole degrees, 0 to 359. */
  angle: number;
};

/** A straight line that a page prints, across or down: `y0 === y1` or `x0 === x1`. */
export type Rule = { x0: number; y0: number; x1: number; y1: number };

/** What one page prints, as far as it matters to its text. */
export type PageContent = { glyphs: Glyph[]; rules: Rule[] };

/** A rectangle on a page. */
export type Box = { x0: number; y0: number; x1: number; y1: number };

/** The value in the middle; 0 where there is none. */
export function median(values: readonly number[]): number {
  const [first = 0] = values;
  // The sizes and baselines of a line, most of the time.
  if (values.every((value) => value === first)) return first;
  return Float64Array.from(values).sort()[values.length >> 1] ?? 0;
}

/** The least box around others. */
export function boxOf(boxes: readonly Box[]): Box {
  const around = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x0, y0, x1, y1 } of boxes) {
    around.x0 = Math.min(around.x0, x0);
    around.y0 = Math.min(around.y0, y0);
    around.x1 = Math.max(around.x1, x1);
    around.y1 = Math.max(around.y1, y1);
  }
  return around;
}
