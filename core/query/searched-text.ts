import { toSearchForm, type SearchForm } from '../text/search-form.ts';

/** Half-open ranges in a search form. */
export type Occurrence = [start: number, end: number];

/** A text that terms are looked for in: its canonical text, which exact terms need, and its search form. */
export type SearchedText = { canonical: string; form: SearchForm };

/** A canonical text made ready for being searched. */
export function toSearchedText(canonical: string): SearchedText {
  return { canonical, form: toSearchForm(canonical) };
}

/** In text order, the longer first of two that begin together, none twice. */
export function mergeOccurrences(lists: readonly (readonly Occurrence[])[]): Occurrence[] {
  const [only = []] = lists;
  if (lists.length <= 1) return [...only];
  const sorted = lists.flat().sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  return sorted.filter(([start, end], at) => {
    const before = sorted[at - 1];
    return before?.[0] !== start || before[1] !== end;
  });
}

/** From left to right, the longest of those that begin at one place, none that overlaps one taken before; takes text order. */
export function withoutOverlaps(occurrences: readonly Occurrence[]): Occurrence[] {
  let last = 0;
  return occurrences.filter(([start, end]) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
