import type { Box, Rule } from './glyph.ts';

/** A rectangle no thicker than this is a rule, in points. */
const THIN = 2.5;
/** Shorter ones are corners and dots. */
const SHORT = 4;

/** A rectangle as rules: one where it is thin, its four sides where it is not, none where it is a dot. */
export function rulesOfBox({ x0, y0, x1, y1 }: Box): Rule[] {
  const width = x1 - x0;
  const height = y1 - y0;
  if (!(width > SHORT || height > SHORT)) return [];
  const y = (y0 + y1) / 2;
  if (height <= THIN) return [{ x0, x1, y0: y, y1: y }];
  const x = (x0 + x1) / 2;
  if (width <= THIN) return [{ x0: x, x1: x, y0, y1 }];
  return [
    { x0, x1, y0, y1: y0 },
    { x0, x1, y0: y1, y1 },
    { x0, x1: x0, y0, y1 },
    { x0: x1, x1, y0, y1 },
  ];
}

/** The rule between two points; none where it is slanted or short. */
export function ruleBetween(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): Rule[] {
  const box = { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) };
  const isStraight = box.x1 - box.x0 <= 0.5 || box.y1 - box.y0 <= 0.5;
  return isStraight ? rulesOfBox(box) : [];
}
