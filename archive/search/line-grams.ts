import type { Lines } from '../index/segment-parts.ts';

/** Lines are told of in so many blocks of neighbours: a bit for each. */
const BLOCKS = 32;
/** At most so many hashes are told apart: of units, and of two that stand together. */
const MOST_UNITS = 0x1000;
const MOST_PAIRS = 0x4000;

/** In which blocks a unit, or two that stand together, may stand: bits by hash. Blocks are of `linesInBlock` lines. */
type Grams = { linesInBlock: number; units: Uint32Array; pairs: Uint32Array };

const known = new WeakMap<Lines, Grams>();

/**
 * The function that finds where a piece of text stands next in some lines, at `from` or behind it; `Infinity` where it does not. Places are to
 * be asked for from the first on. Most words stand in few titles, and to look through megabytes of them for each takes milliseconds: only
 * blocks of lines that may hold it are looked through.
 */
export function pieceFinder(lines: Lines, piece: string): (from: number) => number {
  const { text, starts } = lines;
  const grams = gramsOf(lines);
  const blocks = blocksWith(grams, piece);
  let block = 0;
  const endOf = (each: number): number => starts[(each + 1) * grams.linesInBlock] ?? text.length + 1;
  return (wanted) => {
    for (let from = wanted; block < BLOCKS && blocks >>> block !== 0; block++) {
      const end = endOf(block);
      if (end <= from) continue;
      if (((blocks >>> block) & 1) === 1) {
        const place = text.slice(from, end).indexOf(piece);
        if (place >= 0) return from + place;
      }
      from = end;
    }
    return Infinity;
  };
}

/** The blocks that may hold a piece: where all of its neighbours stand. */
function blocksWith({ units, pairs }: Grams, piece: string): number {
  if (piece === '') return -1;
  let before = piece.charCodeAt(0);
  let blocks = units[hashOfUnit(before, units.length)] ?? 0;
  for (let at = 1; at < piece.length; at++) {
    const unit = piece.charCodeAt(at);
    blocks &= pairs[hashOfPair(before, unit, pairs.length)] ?? 0;
    before = unit;
  }
  return blocks;
}

function gramsOf(lines: Lines): Grams {
  const grams = known.get(lines) ?? makeGrams(lines);
  known.set(lines, grams);
  return grams;
}

function makeGrams({ text, starts }: Lines): Grams {
  const linesInBlock = Math.ceil(starts.length / BLOCKS);
  const room = 2 ** Math.ceil(Math.log2(text.length + 1));
  const units = new Uint32Array(Math.min(room, MOST_UNITS));
  const pairs = new Uint32Array(Math.min(room, MOST_PAIRS));
  for (let block = 0, at = 0, before = 0; at < text.length; block++) {
    const bit = 1 << block;
    for (const end = starts[(block + 1) * linesInBlock] ?? text.length; at < end; at++) {
      const unit = text.charCodeAt(at);
      add(units, hashOfUnit(unit, units.length), bit);
      add(pairs, hashOfPair(before, unit, pairs.length), bit);
      before = unit;
    }
  }
  return { linesInBlock, units, pairs };
}

function add(bits: Uint32Array, at: number, bit: number): void {
  bits[at] = (bits[at] ?? 0) | bit;
}

/** `size`: of the table, a power of two. */
function hashOfUnit(unit: number, size: number): number {
  return unit & (size - 1);
}

function hashOfPair(one: number, other: number, size: number): number {
  return (Math.imul(one * 0x1_0000 + other, 0x9e37_79b1) >>> 16) & (size - 1);
}
