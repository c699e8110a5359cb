import { type Lines, linesThatBegin, linesThatHold } from './lines.ts';

/** A number of texts in the forms in which they can be typed, the same line for the same text: search form, pinyin initials and
 * whole pinyin. Latin letters and digits of the search form stand in the initials as they are.
 */
export type TypedForms = { forms: Lines; initials: Lines; whole: Lines };
/** `place` is 0 for a line that begins with what was typed, 1 for one that holds it. */
export type LineMatch = { line: number; place: 0 | 1 };

const LATIN = /^[a-z][a-z0-9]*$/u;

/**
 * The `most` lines that match best what was typed, in search form: those that begin with it before those that only hold it, short
 * ones before long ones. Latin letters are pinyin too: initials from anywhere in a text, whole syllables from its beginning. A line
 * left out never goes before one that is given.
 */
export function matchLines({ forms, initials, whole }: TypedForms, typed: string, most: number): LineMatch[] {
  const isLatin = LATIN.test(typed);
  const anywhere = isLatin ? initials : forms;
  const begin = new Set(linesThatBegin(anywhere, typed, most));
  if (isLatin) for (const line of linesThatBegin(whole, typed, most)) begin.add(line);
  const hold = begin.size < most ? linesThatHold(anywhere, typed, most, begin) : [];
  return [
    ...[...begin].sort((one, other) => one - other).map((line): LineMatch => ({ line, place: 0 })),
    ...hold.map((line): LineMatch => ({ line, place: 1 })),
  ].slice(0, most);
}
