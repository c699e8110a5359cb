import { formOf } from './make-term.ts';
import { findFieldPrefix } from './query-fields.ts';
import { operatorOf } from './query-operators.ts';

const ONE_HAN = /^\p{Script=Han}$/u;
const PADDED = /(?<!\S)\p{Script=Han}(?:\s\p{Script=Han})+(?!\S)/gu;
/** A word that begins with a letter or digit and holds no quote, bracket, bar or comma is read as it is. */
const PLAIN = /^[\p{L}\p{N}][^\s"＂“”„()（）|｜,，]*$/u;

/** The words of a field, parted by white space; what prints nothing is none. */
export function wordsOf(field: string): string[] {
  return field.split(/\s+/u).filter((word) => formOf(word) !== '');
}

/** The same with the characters of a padded name, 沈 波, as one word. */
export function paddedWordsOf(field: string): string[] {
  return wordsOf(field.replace(PADDED, (name) => name.replaceAll(/\s/gu, '')));
}

/** A word in the query language: as it is where it is read as that word, else in quotes, where nothing is an operator. */
export function writeTerm(word: string): string {
  const isPlain =
    PLAIN.test(word) &&
    operatorOf(word) === null &&
    word !== 'NEAR' &&
    findFieldPrefix(word, 0) === null &&
    !ONE_HAN.test(word); // two of them side by side would be read as a padded name
  return isPlain ? word : writePhrase(word);
}

/** A text in quotes that none inside closes; the search form knows one kind of quote only. */
export function writePhrase(text: string): string {
  if (!/["”]/u.test(text)) return `"${text}"`;
  return `”${text.replaceAll('”', '“')}”`;
}
