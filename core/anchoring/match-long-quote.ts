import { findOccurrences } from './find-occurrences.ts';
import { matchQuote, type QuoteMatch } from './match-quote.ts';

/** From this length on a quote is matched by its two ends and sampled between them. */
export const LONG_QUOTE_LENGTH = 2048;

const END_LENGTH = 512;
const END_ERRORS = 80;
const PIECE_LENGTH = 16;

/**
 * Finds the places where a long quote stands with about `maxErrors` errors at most: its first and its last 512 code units
 * must match, and the pieces between must stand between in their order. `errors` counts a missing piece as wholly wrong,
 * so it is never less than the truth by a piece that is there. Linear in the length of quote and text.
 */
export function matchLongQuote(text: string, quote: string, maxErrors: number): QuoteMatch[] {
  const heads = matchQuote(text, quote.slice(0, END_LENGTH), END_ERRORS);
  const tails = matchQuote(text, quote.slice(-END_LENGTH), END_ERRORS);
  const middle = quote.slice(END_LENGTH, -END_LENGTH);
  const matches: QuoteMatch[] = [];
  for (const head of heads) {
    for (const tail of tails) {
      const length = tail.range.end - head.range.start;
      if (tail.range.start < head.range.end || Math.abs(length - quote.length) > maxErrors) continue;
      const between = text.slice(head.range.end, tail.range.start);
      const errors = head.errors + tail.errors + countMissing(between, middle);
      if (errors <= maxErrors)
        matches.push({ range: { start: head.range.start, end: tail.range.end }, errors });
    }
  }
  return matches.sort((one, other) => one.errors - other.errors);
}

/** Code units of `quote` whose piece does not stand in `text` behind the piece before it. */
function countMissing(text: string, quote: string): number {
  let missing = Math.max(0, text.length - quote.length);
  let from = 0;
  for (let offset = 0; offset < quote.length; offset += PIECE_LENGTH) {
    const piece = quote.slice(offset, offset + PIECE_LENGTH);
    // Looked for close by only: a far copy of a common piece would carry everything behind it along.
    const [at] = findOccurrences(text.slice(from, from + 8 * PIECE_LENGTH), piece, 1);
    if (at === undefined) missing += piece.length;
    else from += at + piece.length;
  }
  return missing;
}
