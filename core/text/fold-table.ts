import { foldCluster, simplify } from './fold-character.ts';

/** What the fold does with one code unit when {@link FoldTable.unit} holds 0 for it. */
export const SPECIAL = { expand: 0, drop: 1, space: 2, mark: 3, surrogate: 4 } as const;

/** Class of a code unit of the search form: `other` separates runs; a space beside `wide` means nothing. */
export const UNIT_CLASS = { other: 0, narrow: 1, wide: 2 } as const;

/**
 * The fold of every UTF-16 code unit, made once.
 * `unit` holds the folded unit, or 0 where `special` says what to do. `unitClass` is about folded units; a surrogate is
 * `other` here, see {@link classOfCodePoint}.
 */
export type FoldTable = {
  unit: Uint16Array;
  special: Uint8Array;
  unitClass: Uint8Array;
  expansions: Map<number, string>;
};

const RUN = /[\p{L}\p{N}\p{M}]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}々〇ー]/u;
const SPACE = /\p{Zs}/u;
// Marks, and what composes with the character before it although it is a letter: Hangul vowels and finals, half-width kana marks.
const MARK = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;

/** True for a character that is folded together with the one before it. */
export function isMark(character: string): boolean {
  return MARK.test(character);
}

/** Class of a character of the search form, by code point. */
export function classOfCodePoint(character: string): number {
  if (!RUN.test(character)) return UNIT_CLASS.other;
  return WIDE.test(character) ? UNIT_CLASS.wide : UNIT_CLASS.narrow;
}

let table: FoldTable | undefined;

/** The table, built at the first call. */
export function foldTable(): FoldTable {
  table ??= buildFoldTable();
  return table;
}

function buildFoldTable(): FoldTable {
  const made: FoldTable = {
    unit: new Uint16Array(0x10000),
    special: new Uint8Array(0x10000),
    unitClass: new Uint8Array(0x10000),
    expansions: new Map(),
  };
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    if (!isSurrogate)
      made.unitClass[unit] = isPlainIdeograph(unit) ? UNIT_CLASS.wide : classOfCodePoint(character);
    if (isSurrogate) made.special[unit] = SPECIAL.surrogate;
    else if (SPACE.test(character)) made.special[unit] = SPECIAL.space;
    else fillUnit(made, unit, character);
  }
  return made;
}

/** Unified ideographs and Hangul syllables, the bulk of the table: nothing but the character map concerns them. */
function isPlainIdeograph(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0x4e00 && unit <= 0x9fff);
}

function fillUnit(made: FoldTable, unit: number, character: string): void {
  const folded = isPlainIdeograph(unit) ? simplify(character) : foldCluster(character);
  if (folded === '') made.special[unit] = SPECIAL.drop;
  else if (isMark(character)) made.special[unit] = SPECIAL.mark;
  else if (folded.length === 1) made.unit[unit] = folded.charCodeAt(0);
  else made.expansions.set(unit, folded);
}
