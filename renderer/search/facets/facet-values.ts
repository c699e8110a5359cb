export type CountedValue = { value: string; count: number };

/** How many values of a facet are shown before all are asked for. */
export const SHORT = 6;

/** Values that are years, the newest first: years are looked for in their order, whatever their counts. */
export function newestFirst(counts: readonly CountedValue[]): CountedValue[] {
  return counts.toSorted((one, other) => other.value.localeCompare(one.value));
}

/**
 * The values of a facet to be shown. The chosen ones are always among them, with nought where nothing matches any more: what
 * narrows the results can be seen and let go. `isLong` shows all, narrowed by what is typed.
 */
export function shownValues(
  counts: readonly CountedValue[],
  chosen: readonly string[],
  { isLong, typed, wordsOf }: { isLong: boolean; typed: string; wordsOf: (value: string) => string },
): CountedValue[] {
  const known = new Set(counts.map(({ value }) => value));
  const lost = chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  const all = [...counts, ...lost];
  if (!isLong) return all.filter(({ value }, number) => number < SHORT || chosen.includes(value));
  const sought = typed.trim().toLowerCase();
  return all.filter(({ value }) => sought === '' || wordsOf(value).toLowerCase().includes(sought));
}
