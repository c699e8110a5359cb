import { parseDate } from '#core/text/date.ts';

/** True for nothing, and for a date in any of the ways that bulletins write one. */
export function isDay(written: string): boolean {
  return written.trim() === '' || parseDate(written) !== null;
}

/** The ISO date of what is written; null where nothing is. */
export function dayOf(written: string): string | null {
  return parseDate(written);
}
