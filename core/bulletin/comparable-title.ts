import { squeeze } from '../text/characters.ts';
import type { Unit } from './unit.ts';

/** A title without the marks that one printing of it has and another has not. */
export function comparableTitle(text: string): string {
  return squeeze(text)
    .replace(/^[#＃]+|[《》〈〉“”"（）()|｜]/g, '')
    .replace(/(?:试行|草案|修订)$/, '');
}

/** The texts of units as one line. */
export function joined(units: readonly Unit[], from: number, to: number): string {
  return units
    .slice(from, to)
    .map((unit) => unit.text)
    .join('');
}
