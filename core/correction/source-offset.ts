import { isSpace, isZeroWidth } from '../text/characters.ts';
import type { Range } from '../model/ids.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';

/** The decoded source, and what in it belongs to the page, in the order of the source. */
export type SourcePlaces = { text: string; furniture: readonly Range[] };

/**
 * Where in the source the words `before`, with which the text of a stretch of it begins, end, and where the next ones start:
 * canonical text differs from the source by white space and furniture only. Null where the stretch has no more characters.
 */
export function sourceOffsetOf(
  places: SourcePlaces,
  stretch: Range,
  before: string,
): { end: number; start: number } | null {
  let left = countPrinted(before);
  let end = stretch.start;
  for (const index of printedOffsets(places, stretch)) {
    if (left === 0) return { end, start: index };
    left -= 1;
    end = index + 1;
  }
  return null;
}

/**
 * Where a stretch of the source is to be parted so that its text begins with `before` in the first part. Where the archivist wrote more
 * than the source prints, the last character is left for the second part. Null where the stretch prints less than two.
 */
export function seamOf(
  places: SourcePlaces,
  stretch: Range,
  before: string,
): { end: number; start: number } | null {
  const found = sourceOffsetOf(places, stretch, before);
  if (found !== null) return found;
  const offsets = [...printedOffsets(places, stretch)];
  const [first, last] = offsets.slice(-2);
  return first === undefined || last === undefined ? null : { end: first + 1, start: last };
}

/** The offsets of the printed characters of a stretch of the source that belong to no furniture, in their order. */
export function* printedOffsets({ text, furniture }: SourcePlaces, { start, end }: Range): Generator<number> {
  let next = Math.max(
    0,
    lastAtOrBefore(furniture, (head) => head.start, start),
  );
  for (let index = start; index < end; index += 1) {
    while ((furniture[next]?.end ?? Infinity) <= index) next += 1;
    const head = furniture[next];
    if (head && head.start <= index) index = head.end - 1;
    else if (isPrinted(text.charCodeAt(index))) yield index;
  }
}

/** Count of characters of a text that are neither white space nor without width. */
export function countPrinted(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (isPrinted(text.charCodeAt(index))) count += 1;
  return count;
}

/** Offset in `text` of the first printed character behind `count` others; its length where there is none. */
export function offsetBehind(text: string, count: number): number {
  let left = count;
  for (let index = 0; index < text.length; index += 1) {
    if (!isPrinted(text.charCodeAt(index))) continue;
    if (left === 0) return index;
    left -= 1;
  }
  return text.length;
}

function isPrinted(code: number): boolean {
  return !isSpace(code) && !isZeroWidth(code);
}
