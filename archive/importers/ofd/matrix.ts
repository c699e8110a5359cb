import { IDENTITY, type Matrix } from '../page-layout/matrix.ts';

/** Points in a millimetre, the unit of OFD: geometry is the same for every format. */
export const POINTS = 72 / 25.4;

/** Page coordinates, in points, of a point of an object: its CTM, then its boundary's corner. */
export function placeInPage(
  [a, b, c, d, e, f]: Matrix,
  [left, top]: readonly [number, number],
): (x: number, y: number) => [number, number] {
  return (x, y) => [(a * x + c * y + e + left) * POINTS, (b * x + d * y + f + top) * POINTS];
}

/** The matrix that six numbers make; the identity where they are not six. */
export function toMatrix(numbers: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = numbers;
  if (
    f === undefined ||
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined
  )
    return IDENTITY;
  return [a, b, c, d, e, f];
}
