import { squeeze } from '../text/characters.ts';
import { remember } from '../text/remember.ts';
import type { Unit } from './unit.ts';

/** A title without the marks that one printing of it has and another has not. */
export const comparableTitle = remember((text) =>
  squeeze(text)
    .replace(/^[#＃]+|[《》〈〉“”"（）()|｜]/g, '')
    .replace(/(?:试行|草案|修订)$/, ''),
);

/** The texts of units as one line. */
export function joined(units: readonly Unit[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index += 1) text += units[index]?.text ?? '';
  return text;
}
