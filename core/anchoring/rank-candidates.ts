import type { Selector } from '../model/annotation.ts';
import type { Range } from '../model/ids.ts';
import { splitsCharacter } from './check-range.ts';
import { compareContext, compileContext } from './compare-context.ts';
import { measureDistance } from './edit-distance.ts';
import { findOccurrences } from './find-occurrences.ts';
import { LONG_QUOTE_LENGTH, matchLongQuote } from './match-long-quote.ts';
import { matchQuote, type QuoteMatch } from './match-quote.ts';

/**
 * A place that may be the passage. From 0 to 1: how well its `quote` agrees, its `context` on both sides and on the
 * `weakerSide`, and `score` for all of it.
 */
export type Candidate = {
  range: Range;
  exact: boolean;
  quote: number;
  context: number;
  weakerSide: number;
  score: number;
};

const MAX_OCCURRENCES = 4096;
const MAX_ERROR_RATIO = 0.25;
/** Context weighs more: it tells apart the places where one sentence stands again and again. */
const CONTEXT_WEIGHT = 0.6;
const SNAP_LENGTH = 8;

/**
 * Lists every place where the quote stands, word for word or nearly so, best score first. Null where it stands word for
 * word in so many places (over 4,096) that comparing them says nothing.
 */
export function rankCandidates(text: string, selector: Selector): Candidate[] | null {
  const { quote } = selector;
  const occurrences = findOccurrences(text, quote, MAX_OCCURRENCES + 1);
  if (occurrences.length > MAX_OCCURRENCES) return null;
  const context = compileContext(selector);
  const places = occurrences.map((start) => ({ range: { start, end: start + quote.length }, errors: 0 }));
  for (const match of matchNearly(text, quote)) {
    if (match.errors === 0) continue;
    const place = snapToContext(text, selector, match);
    if (!places.some(({ range }) => range.start === place.range.start && range.end === place.range.end))
      places.push(place);
  }
  return places
    .map(({ range, errors }) => {
      const agreeing = Math.max(0, 1 - errors / quote.length);
      const around = compareContext(context, text, range);
      const score = CONTEXT_WEIGHT * around.both + (1 - CONTEXT_WEIGHT) * agreeing;
      return {
        range,
        exact: errors === 0,
        quote: agreeing,
        context: around.both,
        weakerSide: around.weaker,
        score,
      };
    })
    .sort((one, other) => other.score - one.score);
}

/** A quarter of a short quote may have changed, less of a long one. */
function matchNearly(text: string, quote: string): QuoteMatch[] {
  const maxErrors = Math.floor(Math.min(quote.length * MAX_ERROR_RATIO, 32 + quote.length / 10));
  if (quote.length >= LONG_QUOTE_LENGTH) return matchLongQuote(text, quote, maxErrors);
  return maxErrors === 0 ? [] : matchQuote(text, quote, maxErrors);
}

/**
 * The edges of a near match are uncertain where the quote changed at its edge. Where the nearest eight units of context
 * stand close by, the passage reaches exactly to them.
 */
function snapToContext(text: string, selector: Selector, match: QuoteMatch): QuoteMatch {
  const { quote, prefix, suffix } = selector;
  const reach = match.errors + SNAP_LENGTH;
  const before = prefix.slice(-SNAP_LENGTH);
  const after = suffix.slice(0, SNAP_LENGTH);
  const start = nearest(text, before, match.range.start - before.length, reach);
  const end = nearest(text, after, match.range.end, reach);
  const range = {
    start: start === null ? match.range.start : start + before.length,
    end: end ?? match.range.end,
  };
  if (splitsCharacter(text, range.start)) range.start -= 1;
  if (splitsCharacter(text, range.end)) range.end += 1;
  if (range.start >= range.end) return match;
  if (range.start === match.range.start && range.end === match.range.end) return match;
  // Of a long quote only the ends can have moved; measuring it whole would take its square.
  if (quote.length >= LONG_QUOTE_LENGTH) return { range, errors: match.errors };
  return { range, errors: measureDistance(quote, text.slice(range.start, range.end)) };
}

/** Offset of the occurrence of `piece` nearest to `expected` and at most `reach` away; null where there is none. */
function nearest(text: string, piece: string, expected: number, reach: number): number | null {
  if (piece === '') return null;
  const from = Math.max(0, expected - reach);
  const around = text.slice(from, Math.max(0, expected + reach) + piece.length);
  let best: number | null = null;
  for (const at of findOccurrences(around, piece)) {
    const offset = from + at;
    if (best === null || Math.abs(offset - expected) < Math.abs(best - expected)) best = offset;
  }
  return best;
}
