import type { Lines } from '../index/segment-parts.ts';

const SIZE = 0x1_0000;
/** Which units, and which hashes of two that stand together, some lines hold: a bit for each. */
type Grams = { units: Uint32Array; pairs: Uint32Array };

const known = new WeakMap<Lines, Grams>();

/**
 * False where none of some lines holds a piece of text: most words stand in no title, and to look through megabytes
 * of them for each takes milliseconds. True where one may.
 */
export function mayHold(lines: Lines, piece: string): boolean {
  if (piece === '') return true;
  const { units, pairs } = gramsOf(lines);
  let before = piece.charCodeAt(0);
  if (!has(units, before)) return false;
  for (let at = 1; at < piece.length; at++) {
    const unit = piece.charCodeAt(at);
    if (!has(pairs, hashOf(before, unit))) return false;
    before = unit;
  }
  return true;
}

function gramsOf(lines: Lines): Grams {
  const grams = known.get(lines) ?? makeGrams(lines);
  known.set(lines, grams);
  return grams;
}

function makeGrams({ text }: Lines): Grams {
  const units = new Uint32Array(SIZE / 32);
  const pairs = new Uint32Array(SIZE / 32);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    add(units, unit);
    add(pairs, hashOf(before, unit));
    before = unit;
  }
  return { units, pairs };
}

function hashOf(one: number, other: number): number {
  return Math.imul(one * SIZE + other, 0x9e37_79b1) >>> 16;
}

function add(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

function has(bits: Uint32Array, bit: number): boolean {
  return (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}
