/** Half-open ranges in a search form, in text order. */
export type Occurrence = [start: number, end: number];

/**
 * Where the forms occur in a text, not overlapping: from left to right, the longest of those that begin at one place.
 * For a single form this is what a plain scan from hit to hit gives.
 */
export function findOccurrences(text: string, forms: readonly string[]): Occurrence[] {
  const found: Occurrence[] = [];
  // Longest first, so that of two that begin together the longer is met first.
  const searches = [...forms]
    .sort((one, other) => other.length - one.length)
    .map((form) => ({ form, at: text.indexOf(form) }));
  let end = 0;
  for (;;) {
    let next: { form: string; at: number } | undefined;
    for (const search of searches) {
      if (search.at >= 0 && search.at < end) search.at = text.indexOf(search.form, end);
      if (search.at >= 0 && (next === undefined || search.at < next.at)) next = search;
    }
    if (next === undefined) return found;
    end = next.at + next.form.length;
    found.push([next.at, end]);
  }
}
