import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';

const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];
const SIZE = 62;

/** The mark of a series, told apart by its form as well as its colour. */
export function markPath(series: number): string {
  return symbol(SYMBOLS[series % SYMBOLS.length], SIZE)() ?? '';
}

/** A line through points in CSS pixels. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return (
    line<readonly [number, number]>(
      (point) => point[0],
      (point) => point[1],
    )(points) ?? ''
  );
}
