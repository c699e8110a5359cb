import type { Range } from '#core/model/ids.ts';
import { toSearchForm, type SearchForm } from '#core/text/search-form.ts';

/**
 * Every place where `words` stand in a text, in text order, none overlapping another; script, width, case and brackets count as little
 * as they do in searching. `form` is the search form of the text.
 */
export function findInText(form: SearchForm, words: string): Range[] {
  const sought = toSearchForm(words).text.trim();
  if (sought === '') return [];
  const found: Range[] = [];
  for (let at = form.text.indexOf(sought); at !== -1; at = form.text.indexOf(sought, at + sought.length))
    found.push({ start: form.sourceStart(at), end: form.sourceEnd(at + sought.length) });
  return found;
}

/** Number of the first place at or after an offset; the first of all where none comes after it. */
export function firstFrom(places: readonly Range[], offset: number): number {
  return Math.max(
    0,
    places.findIndex(({ start }) => start >= offset),
  );
}
