import { asciiDigits } from './chinese-number.ts';
import {
  CLOSE,
  type DocumentNumber,
  makeDocumentNumber,
  OPEN,
  parseDocumentNumber,
  YEAR,
} from './document-number.ts';

// Endings of a 机关代字: without brackets and without 号 nothing else tells 云溪发2024 2 from ordinary words.
const LOOSE = new RegExp(
  `^([\\p{L}]{1,19}[发發办辦字函令规規任文告议議通决決复復批政综綜建公党黨委])\\s*(${YEAR})\\s*[ 年第-]\\s*(\\d{1,5})[号號]?$`,
  'u',
);

/**
 * A key that is equal for all spellings of one document number, whatever its brackets, spaces, digits, 第 and 号;
 * null where the text is no document number, or only a count (第5号).
 */
export function documentNumberKey(text: string): string | null {
  if (text.length > 80) return null;
  const parsed = parseDocumentNumber(text) ?? parseLoose(text);
  return parsed === null ? null : keyOfNumber(parsed);
}

/** The {@link documentNumberKey} of a number that is read already; null where it is only a count. */
export function keyOfNumber({ prefix, year, number }: DocumentNumber): string | null {
  if (prefix === '') return null;
  return `${prefix.normalize('NFKC').toLowerCase()}|${year === null ? '' : String(year)}|${String(number)}`;
}

function parseLoose(text: string): DocumentNumber | null {
  const spaced = asciiDigits(text)
    .replace(/[\u200b-\u200f\u2060]/g, '')
    .replace(new RegExp(`${OPEN}|${CLOSE}|\\s`, 'g'), ' ')
    .replace(/ +/g, ' ')
    .trim();
  const withYear = LOOSE.exec(spaced.replace(/(\p{L}) (?=\p{L})/gu, '$1'));
  if (withYear) return makeDocumentNumber('bracketed', withYear[1], withYear[2], withYear[3]);
  return null;
}
