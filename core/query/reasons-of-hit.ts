import { hasWildcards } from './find-occurrences.ts';
import { formOf } from './make-term.ts';
import type { TermNode } from './query-tree.ts';
import { type MatchReason, reasonsOf } from './reasons-of.ts';

/** In what a hit, as it is printed, differs from the term that it is a hit of; empty where it is as typed. */
export function reasonsOfHit(terms: readonly TermNode[], printed: string): MatchReason[] {
  if (terms.some(({ typed }) => typed === printed)) return [];
  const form = formOf(printed);
  const term =
    terms.find(({ forms }) => forms.includes(form)) ?? terms.find(({ forms }) => forms.some(hasWildcards));
  return term === undefined ? [] : reasonsOf(term.typed, printed);
}
