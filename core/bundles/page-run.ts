import { columnOf, placesThatDiffer, readNumbers } from './numbered-name.ts';

/** Names that are alike but for a number that runs from page to page, in the order of that; what the first has before and behind it. */
export type PageRun = { names: string[]; numbers: number[]; before: string; after: string };

/** More digits are a time or an inventory number, and no page. */
const MOST_DIGITS = 9;
/** Where more of the numbers between the first and the last are missing than are there, they number something else: days, for instance. */
const LEAST_SHARE = 0.5;

/**
 * Two names or more as the pages of one issue: one number differs, no page is there twice, and at least half of those between the first
 * and the last are there. Null where they are none.
 */
export function findPageRun(names: readonly string[]): PageRun | null {
  const numbered = names.map(readNumbers);
  const [place, ...furtherPlaces] = placesThatDiffer(numbered);
  if (place === undefined || furtherPlaces.length > 0) return null;
  if (new Set(numbered.map(({ shape }) => shape)).size > 1) return null;
  if (columnOf(numbered, place).some((digits) => digits.length > MOST_DIGITS)) return null;
  const pages = numbered
    .map(({ name, numbers }) => ({
      name,
      number: Number(numbers[place]?.digits),
      at: numbers[place]?.at ?? 0,
    }))
    .toSorted((one, other) => one.number - other.number);
  const numbers = pages.map(({ number }) => number);
  const [first] = pages;
  const span = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) + 1;
  if (first === undefined || new Set(numbers).size < pages.length || pages.length < span * LEAST_SHARE)
    return null;
  const after = first.name.slice(first.at).replace(/^\d+/u, '');
  return { names: pages.map(({ name }) => name), numbers, before: first.name.slice(0, first.at), after };
}

/** The numbers that are missing between the first and the last of names that are the pages of one issue; none where they are not. */
export function missingNumbers(names: readonly string[]): number[] {
  const numbers = new Set(findPageRun(names)?.numbers);
  const first = Math.min(...numbers);
  const span = numbers.size === 0 ? 0 : Math.max(...numbers) - first + 1;
  return Array.from({ length: span }, (_, at) => first + at).filter((number) => !numbers.has(number));
}
