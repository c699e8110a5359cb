import type { Range } from '../model/ids.ts';
import { compilePattern, scanErrors } from './edit-distance.ts';
import { findOccurrences } from './find-occurrences.ts';

/** A place where a quote stands, and how many code units were inserted, deleted or substituted there. */
export type QuoteMatch = { range: Range; errors: number };

const MAX_MATCHES = 64;

/**
 * Finds the places where `quote` stands with at most `maxErrors` errors, best first, at most 64. Of places that overlap
 * by half or more only the best is told. None is missed: a match with k errors contains one of k + 1 pieces of the quote
 * unchanged, so only the surroundings of such pieces are compared. Meant for quotes of up to some 2,000 code units.
 */
export function matchQuote(text: string, quote: string, maxErrors: number): QuoteMatch[] {
  if (quote === '' || maxErrors >= quote.length) return [];
  const forwards = compilePattern(quote);
  const ends: { end: number; errors: number }[] = [];
  const apart = Math.max(1, quote.length >> 1);
  for (const { start, end } of findNeighbourhoods(text, quote, maxErrors)) {
    scanErrors(forwards, { text, from: start, to: end, start: 'anywhere' }, (errors, position) => {
      if (errors > maxErrors) return;
      const last = ends.at(-1);
      if (last === undefined || position - last.end >= apart) ends.push({ end: position, errors });
      else if (errors < last.errors) Object.assign(last, { end: position, errors });
    });
  }
  const backwards = compilePattern(quote, 'backwards');
  return ends
    .sort((one, other) => one.errors - other.errors)
    .slice(0, MAX_MATCHES)
    .map(({ end, errors }) => {
      const reach = Math.max(0, end - quote.length - maxErrors);
      let best = { start: end, errors: Infinity };
      scanErrors(backwards, { text, from: end, to: reach, start: 'here' }, (found, start) => {
        const nearer = Math.abs(end - start - quote.length) < Math.abs(end - best.start - quote.length);
        if (found < best.errors || (found === best.errors && nearer)) best = { start, errors: found };
      });
      return { range: { start: best.start, end }, errors };
    });
}

/** Stretches of text that hold an unchanged piece of the quote, widened so that the whole quote fits around it. */
function findNeighbourhoods(text: string, quote: string, maxErrors: number): Range[] {
  const size = Math.floor(quote.length / (maxErrors + 1));
  const found: Range[] = [];
  for (let piece = 0; piece <= maxErrors; piece++) {
    const offset = piece * size;
    for (const at of findOccurrences(text, quote.slice(offset, offset + size))) {
      const start = Math.max(0, at - offset - maxErrors);
      found.push({ start, end: Math.min(text.length, at - offset + quote.length + maxErrors) });
    }
    if (found.length > text.length) return [{ start: 0, end: text.length }];
  }
  return mergeRanges(found);
}

function mergeRanges(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
