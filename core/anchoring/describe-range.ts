import type { Selector } from '../model/annotation.ts';
import type { Range } from '../model/ids.ts';
import { checkRange, splitsCharacter } from './check-range.ts';

/** Code units of context kept on each side, where the text has as many. */
export const CONTEXT_LENGTH = 64;

/**
 * Describes a passage so that it can be found again in a changed text: its quote, up to 64 code units on each side that
 * never split a character, and its position. `textVersion` is the normaliser version the text was made with.
 * Throws `annotation/bad-range` for a range that is no passage of the text.
 */
export function describeRange(text: string, range: Range, textVersion: number): Selector {
  checkRange(text, range);
  const from = Math.max(0, range.start - CONTEXT_LENGTH);
  const to = Math.min(text.length, range.end + CONTEXT_LENGTH);
  return {
    quote: text.slice(range.start, range.end),
    prefix: text.slice(splitsCharacter(text, from) ? from + 1 : from, range.start),
    suffix: text.slice(range.end, splitsCharacter(text, to) ? to - 1 : to),
    range: { start: range.start, end: range.end },
    textVersion,
  };
}
