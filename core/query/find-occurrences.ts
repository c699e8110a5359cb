import { findWildcards } from './find-wildcards.ts';
import { ANY_ONE, ANY_RUN, type TermNode } from './query-tree.ts';
import { mergeOccurrences, type Occurrence, type SearchedText } from './searched-text.ts';
import { isWholeNumber } from './whole-number.ts';
import { isWholeWord } from './word-edges.ts';

/** Every place where a term stands in a text, those that overlap included, in text order (see `TermNode`). */
export function findOccurrences(term: TermNode, text: SearchedText): Occurrence[] {
  const [typed, ...others] = term.forms;
  if (term.isExact) return findForm(typed, term, text).filter((found) => isAsTyped(term, text, found));
  return mergeOccurrences([
    findForm(typed, term, text),
    ...others.map((form) => findOther(form, term, text)),
  ]);
}

/** True where a term stands in a text at least once. */
export function holdsTerm(term: TermNode, text: SearchedText): boolean {
  return findOccurrences(term, text).length > 0;
}

/** True for a form that holds a wildcard. */
export function hasWildcards(form: string): boolean {
  return form.includes(ANY_ONE) || form.includes(ANY_RUN);
}

function findOther(form: string, term: TermNode, text: SearchedText): Occurrence[] {
  const found = findForm(form, term, text);
  return hasWildcards(form) ? found : found.filter((each) => isWholeNumber(text.form.text, each));
}

function findForm(form: string, { isWholeWord: mustBeWhole }: TermNode, text: SearchedText): Occurrence[] {
  const searched = text.form.text;
  const found = hasWildcards(form) ? findWildcards(searched, form) : findPiece(searched, form);
  return mustBeWhole ? found.filter((each) => isWholeWord(searched, each)) : found;
}

function findPiece(text: string, piece: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
    found.push([at, at + piece.length]);
  return found;
}

function isAsTyped(
  { typed }: TermNode,
  { canonical, form }: SearchedText,
  [start, end]: Occurrence,
): boolean {
  return canonical.slice(form.sourceStart(start), form.sourceEnd(end)) === typed;
}
