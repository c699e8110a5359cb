import { findRunningNumber, type NumberedName } from './running-number.ts';

/** Where more of the numbers between the first and the last are missing than are there, they number something else: days, for instance. */
const LEAST_SHARE = 0.5;

/**
 * The names in one folder that differ only in a running number, group by group, each of two or more in the order of their numbers. A name
 * stands in one group at most.
 */
export function groupNames(names: readonly string[]): string[][] {
  const alike = new Map<string, NumberedName[]>();
  for (const name of names) {
    const numbered = findRunningNumber(name);
    if (numbered === null) continue;
    const key = `${numbered.before}\0${numbered.after}`.toLowerCase();
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [numbered]);
    else group.push(numbered);
  }
  return [...alike.values()]
    .map((group) => group.toSorted((a, b) => a.number - b.number))
    .filter((group) => group.length > 1 && isDense(group))
    .map((group) => group.map(({ name }) => name));
}

/** The numbers that are missing between the first and the last of names that are one group; none where they are not. */
export function missingNumbers(names: readonly string[]): number[] {
  const group = groupNames(names)[0] ?? [];
  if (group.length < names.length) return [];
  const numbers = new Set(group.map((name) => findRunningNumber(name)?.number ?? 0));
  const first = Math.min(...numbers);
  const span = Math.max(...numbers) - first + 1;
  return Array.from({ length: span }, (_, at) => first + at).filter((number) => !numbers.has(number));
}

function isDense(group: readonly NumberedName[]): boolean {
  const [first, last] = [group[0]?.number ?? 0, group.at(-1)?.number ?? 0];
  return group.length >= (last - first + 1) * LEAST_SHARE;
}
