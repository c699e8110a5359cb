import { isSpace, isZeroWidth } from '../text/characters.ts';
import type { Range } from '../model/ids.ts';
import type { SourcePlaces } from './correct-units.ts';

/**
 * Where in the source the words `before`, with which the text of a unit begins, end, and where the next ones start: canonical
 * text differs from the source by white space and furniture only. Null where the source has fewer characters.
 */
export function sourceOffsetOf(
  { text, furniture }: SourcePlaces,
  unit: Range,
  before: string,
): { end: number; start: number } | null {
  let left = countPrinted(before);
  let end = -1;
  for (let index = unit.start; index < unit.end; index += 1) {
    const head = furniture.find(({ start, end: stop }) => start <= index && index < stop);
    if (head) {
      index = head.end - 1;
      continue;
    }
    if (!isPrinted(text.charCodeAt(index))) continue;
    if (left === 0) return { end, start: index };
    left -= 1;
    end = index + 1;
  }
  return null;
}

function countPrinted(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (isPrinted(text.charCodeAt(index))) count += 1;
  return count;
}

function isPrinted(code: number): boolean {
  return !isSpace(code) && !isZeroWidth(code);
}
