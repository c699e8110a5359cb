import { toSearchForm } from '../text/search-form.ts';
import { findNumbers } from './find-numbers.ts';
import { FOLD_REASONS, foldExcept, type FoldReason } from './fold-reasons.ts';
import { formOf } from './make-term.ts';
import { ANY_ONE, ANY_RUN } from './query-tree.ts';
import { readWildcards } from './read-wildcards.ts';

/** In what a hit differs from what was typed. */
export const MATCH_REASONS = [...FOLD_REASONS, 'numeral', 'wildcard'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/**
 * Why a piece of canonical text is a hit of a word typed: everything that had to be taken for the same; empty where it is
 * that word character for character. Tells nothing of a piece that is no hit.
 */
export function reasonsOf(typed: string, matched: string): MatchReason[] {
  if (typed === matched) return [];
  if (formOf(typed) === formOf(matched)) return foldReasons(typed, matched);
  const filled = fillWildcards(typed, matched);
  if (filled !== null) return [...foldReasons(filled, matched), 'wildcard'];
  const [inDigits, matchedInDigits] = [writeInDigits(typed), writeInDigits(matched)];
  const isAlike = foldExcept(inDigits, null) === foldExcept(matchedInDigits, null);
  return [...(isAlike ? foldReasons(inDigits, matchedInDigits) : []), 'numeral'];
}

/** The kinds of difference without whose folding the two would differ. */
function foldReasons(typed: string, matched: string): FoldReason[] {
  if (typed === matched) return [];
  const needed = FOLD_REASONS.filter((reason) => foldExcept(typed, reason) !== foldExcept(matched, reason));
  // What only several characters together make alike (half-width ｶﾞ) no single fold tells.
  const isTold = needed.length > 0 && foldExcept(typed, null) === foldExcept(matched, null);
  return isTold ? needed : ['variant'];
}

/** What was typed with the characters of the hit that its wildcards stand for; null where it has none or they do not fit. */
function fillWildcards(typed: string, matched: string): string | null {
  const written = toSearchForm(typed);
  const withWildcards = readWildcards(written.text);
  if (withWildcards === null) return null;
  const pieces = withWildcards.split(new RegExp(`([${ANY_ONE}${ANY_RUN}])`, 'u'));
  const pattern = pieces.map((piece) => {
    if (piece === ANY_ONE) return '(.)';
    return piece === ANY_RUN ? '(.*?)' : `(${piece.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)})`;
  });
  const found = toSearchForm(matched);
  const groups = new RegExp(`^${pattern.join('')}$`, 'su').exec(found.text)?.slice(1);
  if (groups === undefined) return null;
  let [typedAt, matchedAt] = [0, 0];
  return pieces
    .map((piece, at) => {
      const [typedEnd, matchedEnd] = [typedAt + piece.length, matchedAt + (groups[at]?.length ?? 0)];
      const isWildcard = piece === ANY_ONE || piece === ANY_RUN;
      const filled = isWildcard
        ? sourceOf(found, matched, [matchedAt, matchedEnd])
        : sourceOf(written, typed, [typedAt, typedEnd]);
      [typedAt, matchedAt] = [typedEnd, matchedEnd];
      return filled;
    })
    .join('');
}

function sourceOf(
  form: ReturnType<typeof toSearchForm>,
  source: string,
  [start, end]: [number, number],
): string {
  return start === end ? '' : source.slice(form.sourceStart(start), form.sourceEnd(end));
}

/** The text with its numbers in digits, and the rest as it is. */
function writeInDigits(text: string): string {
  const form = toSearchForm(text);
  let written = '';
  let copied = 0;
  for (const { start, end, value } of findNumbers(form.text)) {
    written += text.slice(copied, form.sourceStart(start)) + String(value);
    copied = form.sourceEnd(end);
  }
  return written + text.slice(copied);
}
