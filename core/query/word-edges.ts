import { classOfCodePoint, foldTable, UNIT_CLASS } from '../text/fold-table.ts';

/** How many code units the letter or digit that is not Han at `at` of a search form has; 0 where none begins. */
export function narrowUnits(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (foldTable().unitClass[unit] === UNIT_CLASS.narrow) return 1;
  const codePoint = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? 0) : 0;
  if (codePoint <= 0xffff) return 0;
  return classOfCodePoint(String.fromCodePoint(codePoint)) === UNIT_CLASS.narrow ? 2 : 0;
}

/**
 * True where a range of a search form that begins or ends with a letter or digit that is not Han does not go on with
 * another: whole words of Latin script, whole numbers.
 */
export function isWholeWord(text: string, [start, end]: readonly [number, number]): boolean {
  return !isInsideWord(text, start) && !isInsideWord(text, end);
}

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && narrowUnits(text, at) > 0 && isNarrowBefore(text, at);
}

function isNarrowBefore(text: string, at: number): boolean {
  return narrowUnits(text, at - 1) === 1 || (at > 1 && narrowUnits(text, at - 2) === 2);
}
