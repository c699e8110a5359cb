import { classOfCodePoint, UNIT_CLASS } from '../text/fold-table.ts';
import { ANY_ONE, ANY_RUN } from './query-tree.ts';

const WILDCARDS: Readonly<Record<string, string>> = { '?': ANY_ONE, '*': ANY_RUN };

/** True for a word made of wildcards only: it would be anything. */
export function isOnlyWildcards(form: string): boolean {
  return /^[?*]+$/u.test(form);
}

/**
 * The form of a word with its `?` and `*` as wildcards, where they are: beside a letter or digit that is not Han, or one Han
 * character away from it (`GDP*`, `2024年?月`). Elsewhere they are ordinary characters; null where no wildcard stands.
 */
export function readWildcards(form: string): string | null {
  const characters = Array.from(form);
  const read: string[] = [];
  characters.forEach((character, at) => {
    const wildcard = WILDCARDS[character];
    const isWildcard =
      wildcard !== undefined && (isNear(read.slice(-2).reverse()) || isNear(after(characters, at)));
    read.push(isWildcard ? wildcard : character);
  });
  const written = read.join('');
  return written === form ? null : written;
}

/** The two characters that follow, wildcards between passed over. */
function after(characters: readonly string[], at: number): string[] {
  const start = characters.findIndex((character, index) => index > at && WILDCARDS[character] === undefined);
  return start < 0 ? [] : characters.slice(start, start + 2);
}

function isNear([next = ' ', afterNext = ' ']: readonly string[]): boolean {
  return isNarrow(next) || (classOfCodePoint(next) === UNIT_CLASS.wide && isNarrow(afterNext));
}

function isNarrow(character: string): boolean {
  return character === ANY_ONE || character === ANY_RUN || classOfCodePoint(character) === UNIT_CLASS.narrow;
}
