import type { Unit } from '../bulletin/unit.ts';
import { squeeze } from '../text/characters.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';

/** A title is made of no more units. */
const MOST_TITLE_UNITS = 8;

/** The place of the unit that begins at an offset of the source; -1 where none does. */
export function unitAt(units: readonly Pick<Unit, 'start'>[], at: number): number {
  const index = lastAtOrBefore(units, ({ start }) => start, at);
  return units[index]?.start === at ? index : -1;
}

/**
 * How the words `before` cover the units from one on, as the lines of a title do: `whole` units, and then `part` of the next one; null
 * where the units do not begin with these words.
 */
export function coverUnits(
  units: readonly Pick<Unit, 'text' | 'rows'>[],
  from: number,
  before: string,
): { whole: number; part: string } | null {
  let left = squeeze(before);
  for (let whole = 0; whole < MOST_TITLE_UNITS; whole += 1) {
    const unit = units[from + whole];
    if (unit?.rows !== null) return null;
    const words = squeeze(unit.text);
    if (left.length < words.length) return words.startsWith(left) ? { whole, part: left } : null;
    if (!left.startsWith(words)) return null;
    left = left.slice(words.length);
    if (left === '') return { whole: whole + 1, part: '' };
  }
  return null;
}
