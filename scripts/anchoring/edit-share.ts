import type { Random } from '../samples/random.ts';

/** A text that remembers for every code unit where it stood before it was edited; -1 for what was inserted. */
export type TrackedText = { text: string; origins: Int32Array };

type Edit = { start: number; end: number; inserted: string };

const STRAY = Array.from('的了与及于和其之为在，。；、0123456789ａＡx 市区县乡镇街道办');
const LONGEST_PIECE = 24;

const LONGEST_LINE = 120;
/** A long line with a copy of itself cannot be told from the copy once it is edited; rows and short lines can. */
const LONGEST_COPY = 40;
/** Nor can words that are said again right beside themselves: two contexts of a selector lie between. */
const COPY_DISTANCE = 192;

/**
 * Edits a text at random places, as better readings, corrigenda and slips do, until about `share` of its code units were replaced,
 * deleted or inserted: pieces of 1 to 24 units, strays or words from elsewhere in the text; and whole lines struck out,
 * put in, or said again elsewhere.
 */
export function editShare(text: string, share: number, random: Random): TrackedText {
  const budget = Math.round(text.length * share);
  const edits: Edit[] = [];
  for (let spent = 0; spent < budget;) {
    const edit = random.chance(0.04) ? editLine(text, random) : editPiece(text, random);
    edits.push(edit);
    spent += Math.max(1, edit.end - edit.start, edit.inserted.length);
  }
  return applyEdits(text, edits);
}

function editPiece(text: string, random: Random): Edit {
  const start = random.int(0, text.length - 1);
  // Small edits are the common ones.
  const length = random.chance(0.6) ? random.int(1, 3) : random.int(1, LONGEST_PIECE);
  const end = Math.min(text.length, start + length);
  const words = random.chance(0.5)
    ? writeStrays(length, random)
    : copyWords(text, { at: start, length }, random);
  switch (random.int(0, 2)) {
    case 0:
      return { start, end, inserted: words };
    case 1:
      return { start, end, inserted: '' };
    default:
      return { start, end: start, inserted: words };
  }
}

function editLine(text: string, random: Random): Edit {
  const { start, end } = lineAt(text, random.int(0, text.length - 1));
  switch (random.int(0, 2)) {
    case 0:
      return { start, end: end - start > LONGEST_LINE ? start : end, inserted: '' };
    case 1:
      return { start, end: start, inserted: copyLine(text, start, random) };
    default:
      return { start, end: start, inserted: `${writeStrays(random.int(4, 40), random)}\n` };
  }
}

function writeStrays(length: number, random: Random): string {
  return Array.from({ length }, () => random.pick(STRAY)).join('');
}

/** What the text says elsewhere. */
function copyWords(text: string, { at, length }: { at: number; length: number }, random: Random): string {
  const from = random.int(0, Math.max(0, text.length - length));
  return isApart(at, from) ? text.slice(from, from + length) : writeStrays(length, random);
}

function copyLine(text: string, at: number, random: Random): string {
  const { start, end } = lineAt(text, random.int(0, text.length - 1));
  return isApart(at, start) && end - start <= LONGEST_COPY ? text.slice(start, end) : '';
}

function isApart(one: number, other: number): boolean {
  return Math.abs(one - other) >= COPY_DISTANCE;
}

function lineAt(text: string, at: number): { start: number; end: number } {
  const next = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, end: next < 0 ? text.length : next + 1 };
}

/** One that begins within another is passed over. */
function applyEdits(text: string, edits: readonly Edit[]): TrackedText {
  const pieces: string[] = [];
  const origins: number[] = [];
  let from = 0;
  const keep = (to: number): void => {
    pieces.push(text.slice(from, to));
    for (let origin = from; origin < to; origin += 1) origins.push(origin);
  };
  for (const { start, end, inserted } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    keep(start);
    pieces.push(inserted);
    // A unit replaced by its like stands where it stood.
    for (let unit = 0; unit < inserted.length; unit += 1)
      origins.push(start + unit < end && inserted[unit] === text[start + unit] ? start + unit : -1);
    from = end;
  }
  keep(text.length);
  return { text: pieces.join(''), origins: Int32Array.from(origins) };
}
