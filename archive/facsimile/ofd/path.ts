import svgpath from 'svgpath';
import { childOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { PdfInk } from './pdf-ink.ts';

/** Operators of AbbreviatedData (GB/T 33190-2016, 9.1), what SVG calls them, and how many numbers stand behind each. */
const OPERATORS: ReadonlyMap<string, readonly [svg: string, numbers: number]> = new Map([
  ['S', ['M', 2]],
  ['M', ['M', 2]],
  ['L', ['L', 2]],
  ['Q', ['Q', 4]],
  ['B', ['C', 6]],
  ['A', ['A', 7]],
  ['C', ['Z', 0]],
]);
const IDENTITY = [1, 0, 0, 1, 0, 0];
const MOST_TOKENS = 400_000;

/** Writes the outline of a path into the content, in the space of its object or moved by a matrix; false where it has none. */
export function putPath(path: XmlElement, ink: PdfInk, matrix: readonly number[] = IDENTITY): boolean {
  const outline = toSvg(childOf(path, 'AbbreviatedData')?.text ?? '');
  if (outline === '') return false;
  // Arcs become curves; a curve of second degree is one of third.
  svgpath(outline)
    .matrix([...matrix])
    .unarc()
    .iterate((segment, _index, x, y) => {
      const [operator, ...numbers] = segment;
      if (operator === 'M') ink.put('m', ...numbers);
      else if (operator === 'L') ink.put('l', ...numbers);
      else if (operator === 'C') ink.put('c', ...numbers);
      else if (operator === 'Q') ink.put('c', ...cubic([x, y], numbers));
      else ink.put('h');
    });
  return true;
}

/** The path as SVG has it; what is broken ends it. */
function toSvg(data: string): string {
  const tokens = data.trim().split(/[\s,]+/, MOST_TOKENS);
  const parts: string[] = [];
  let index = 0;
  while (index < tokens.length) {
    const operator = OPERATORS.get(tokens[index] ?? '');
    if (operator === undefined) break;
    const [name, count] = operator;
    const numbers = tokens.slice(index + 1, index + 1 + count).map(Number);
    if (numbers.length < count || !numbers.every(Number.isFinite)) break;
    // A path has to begin somewhere.
    if (parts.length === 0 && name !== 'M') parts.push('M 0 0');
    parts.push(`${name} ${(name === 'A' ? asFlags(numbers) : numbers).join(' ')}`);
    index += count + 1;
  }
  return parts.join(' ');
}

/** SVG takes no flags but 0 and 1. */
function asFlags([
  rx = 0,
  ry = 0,
  turn = 0,
  large = 0,
  sweep = 0,
  x = 0,
  y = 0,
]: readonly number[]): number[] {
  return [rx, ry, turn, large === 0 ? 0 : 1, sweep === 0 ? 0 : 1, x, y];
}

function cubic(
  [x, y]: readonly [number, number],
  [cx = 0, cy = 0, toX = 0, toY = 0]: readonly number[],
): number[] {
  const near = (end: number, control: number): number => end + ((control - end) * 2) / 3;
  return [near(x, cx), near(y, cy), near(toX, cx), near(toY, cy), toX, toY];
}
