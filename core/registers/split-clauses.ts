import { isSpace } from '../text/characters.ts';

/** Half-open range of a text. */
export type TextRange = { start: number; end: number };

const OPENING = '（(《“「『〔[';
const CLOSING = '）)》”」』〕]';

/** What a code unit is to a splitting: most are none of these. */
const OPENS = 1;
const CLOSES = 2;
const PARTS = 3;
const meanings = new Map<string, Uint8Array>();

/** A table by code unit, since this is asked for every character of a bulletin. */
function meaningsFor(separators: string): Uint8Array {
  const known = meanings.get(separators);
  if (known !== undefined) return known;
  const table = new Uint8Array(0x1_00_00);
  for (const [characters, meaning] of [
    [separators, PARTS],
    [OPENING, OPENS],
    [CLOSING, CLOSES],
  ] as const)
    for (const character of characters) table[character.charCodeAt(0)] = meaning;
  meanings.set(separators, table);
  return table;
}

/** The parts of a text between separators that stand outside brackets and quotes; separators are left out. */
export function splitOutsideBrackets(text: string, separators: string): TextRange[] {
  const parts: TextRange[] = [];
  const table = meaningsFor(separators);
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const meaning = table[text.charCodeAt(index)];
    if (meaning === 0) continue;
    if (meaning === OPENS) depth += 1;
    else if (meaning === CLOSES) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      if (index > start) parts.push({ start, end: index });
      start = index + 1;
    }
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}

const LONGEST_SENTENCE = 500;

/** The sentence of a text that holds a place, its closing punctuation included; at most 500 characters to each side. */
export function sentenceAround(text: string, place: number): TextRange {
  let start = place;
  const lowest = Math.max(0, place - LONGEST_SENTENCE);
  while (start > lowest && !endsSentence(text.charCodeAt(start - 1))) start -= 1;
  let end = place;
  const highest = Math.min(text.length, place + LONGEST_SENTENCE);
  while (end < highest && !endsSentence(text.charCodeAt(end))) end += 1;
  return trimRange(text, { start, end: Math.min(text.length, end + 1) });
}

/** 。 ！ ？ and the line feed; by their codes, since this runs for every character of a bulletin. */
function endsSentence(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x0a;
}

/** A range without the white space at its ends. */
export function trimRange(text: string, { start, end }: TextRange): TextRange {
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** A range of a block as a range of the text that the block begins in at `offset`. */
export function shiftRange({ start, end }: TextRange, offset: number): TextRange {
  return { start: start + offset, end: end + offset };
}

/** The pairs of one kind of bracket, brackets included, in the order of their beginnings; unpaired brackets are left out. */
export function bracketPairs(text: string, opening: string, closing: string): TextRange[] {
  if (!text.includes(opening)) return [];
  const pairs: TextRange[] = [];
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === opening) open.push(index);
    else if (character === closing) {
      const start = open.pop();
      if (start !== undefined) pairs.push({ start, end: index + 1 });
    }
  }
  return pairs.sort((a, b) => a.start - b.start);
}
