import type { Selector } from '../model/annotation.ts';
import type { Range } from '../model/ids.ts';
import { reachesEdge } from './compare-context.ts';
import { CONTEXT_LENGTH } from './describe-range.ts';
import { findOccurrences } from './find-occurrences.ts';
import { rankCandidates, type Candidate } from './rank-candidates.ts';

/** Where a stored passage stands in a text; `confidence` is from 0 to 1. An orphan stands nowhere that is sure. */
export type Resolution =
  | { state: 'anchored'; range: Range; how: 'position' | 'quote' | 'approximate'; confidence: number }
  | { state: 'orphan' };

const ORPHAN: Resolution = { state: 'orphan' };
/** Every other place must disagree this many times as much, and so much more. */
const RIVAL_RATIO = 2;
const RIVAL_MARGIN = 0.03;
/** Of what is between old surroundings, more must be the old quote than this: else it is another passage. */
const LEAST_QUOTE = 0.6;
const HIGHEST_FLOOR = 0.97;

/**
 * Finds the passage that a selector describes: at its old position where quote and context stand there unchanged, else
 * where they stand unchanged elsewhere, else at the place that agrees best. Below the confidence floor, or where another
 * place agrees nearly as well, the passage is an orphan: never a guess. One thing cannot be told from text alone: in a
 * run of rows that repeat word for word for over 64 code units each way, a passage keeps its position.
 */
export function resolveSelector(text: string, selector: Selector): Resolution {
  const { quote, prefix, suffix, range } = selector;
  const whole = prefix + quote + suffix;
  const stands = quote.length === range.end - range.start && text.startsWith(quote, range.start);
  if (stands && range.start >= prefix.length && text.startsWith(whole, range.start - prefix.length))
    return { state: 'anchored', range, how: 'position', confidence: 1 };
  const [first, second] = findOccurrences(text, whole, 2);
  if (first !== undefined && second === undefined) {
    const start = first + prefix.length;
    const found = { start, end: start + quote.length };
    if (keepsEdges(text, selector, found))
      return { state: 'anchored', range: found, how: 'quote', confidence: 1 };
  }
  return choose(rankCandidates(text, selector) ?? [], selector);
}

/** A passage at the beginning or the end of its text is not the same words in the middle. */
function keepsEdges(text: string, { prefix, suffix }: Selector, { start, end }: Range): boolean {
  return (
    (!reachesEdge(prefix) || start === prefix.length) &&
    (!reachesEdge(suffix) || end + suffix.length === text.length)
  );
}

function choose(candidates: readonly Candidate[], { quote, range }: Selector): Resolution {
  const [best, ...others] = candidates;
  if (best === undefined || !isConvincing(best, quote.length, range.start)) return ORPHAN;
  const rival = others.find((other) => other.exact || !overlapsByHalf(best.range, other.range));
  if (rival !== undefined && 1 - rival.score < RIVAL_RATIO * (1 - best.score) + RIVAL_MARGIN) return ORPHAN;
  const how = best.exact ? 'quote' : 'approximate';
  return { state: 'anchored', range: best.range, how, confidence: best.score };
}

/**
 * Asks much agreement of the context of a short quote, which may stand anywhere, on both sides: where a line is struck out,
 * its neighbours come to stand beside one half of its context. A long quote hardly stands twice. It asks the more of the
 * context, the more of the quote itself has changed, and the farther the place is from the old one. The figures are fitted to
 * edited bulletins (docs/decisions/0013).
 */
function isConvincing(candidate: Candidate, quoteLength: number, oldStart: number): boolean {
  if (candidate.quote < LEAST_QUOTE) return false;
  const shortness = (64 - Math.min(64, Math.max(8, quoteLength))) / 56;
  const brevity = Math.max(0, 6 - quoteLength) * 0.035;
  const shift = measureShift(candidate.range.start, oldStart);
  const trust = shift <= 3 ? 0.05 : shift <= 5 ? 0 : -0.05;
  const floor = 0.45 + 0.3 * shortness + brevity + 1.6 * (1 - candidate.quote) - trust;
  return (
    candidate.context >= Math.min(HIGHEST_FLOOR, floor) &&
    candidate.weakerSide >= (shift <= 3 ? 0.3 : 0.5) * shortness
  );
}

/** Edits that are scattered over a text move a place by about the root of what stands before it: 1 is as far as that. */
function measureShift(start: number, oldStart: number): number {
  return Math.abs(start - oldStart) / Math.sqrt(oldStart + CONTEXT_LENGTH);
}

function overlapsByHalf(one: Range, other: Range): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared * 2 > Math.min(one.end - one.start, other.end - other.start);
}
