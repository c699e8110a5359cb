import type { Lines } from '../index/segment-parts.ts';

/** At most so many hashes are told apart: of units, and of two that stand together. */
const MOST_UNITS = 0x1000;
const MOST_PAIRS = 0x4000;

/** Numbers of lines by hash, ascending: those of a hash begin at its place in `starts` and end at the next. */
type LinesByHash = { starts: Uint32Array; lines: Uint16Array | Uint32Array };

/** In which lines a unit, or two that stand together, may stand. */
type Grams = { units: LinesByHash; pairs: LinesByHash };

const known = new WeakMap<Lines, Grams>();

/**
 * The function that finds the next line with a piece of text, at `from` or behind it; `Infinity` where there is none. Lines are to be asked for
 * from the first on. Only lines that hold two neighbours of the piece, the rarest, are looked at: most words stand in few titles, and to look
 * through megabytes of them for each takes milliseconds.
 */
export function pieceFinder(lines: Lines, piece: string): (from: number) => number {
  if (piece === '') return (from) => (from < lines.starts.length ? from : Infinity);
  const candidates = candidatesFor(gramsOf(lines), piece);
  let at = 0;
  return (from) => {
    for (; at < candidates.length; at++) {
      const line = candidates[at] ?? 0;
      if (line >= from && lineOf(lines, line).includes(piece)) return line;
    }
    return Infinity;
  };
}

/** One of some lines, without its end. */
export function lineOf({ text, starts }: Lines, line: number): string {
  return text.slice(starts[line], (starts[line + 1] ?? text.length + 1) - 1);
}

/** The fewest lines among which are all that hold a piece. */
function candidatesFor({ units, pairs }: Grams, piece: string): LinesByHash['lines'] {
  if (piece.length === 1) return linesOfHash(units, hashOfUnit(piece.charCodeAt(0), sizeOf(units)));
  let fewest: LinesByHash['lines'] | null = null;
  for (let at = 1; at < piece.length; at++) {
    const hash = hashOfPair(piece.charCodeAt(at - 1), piece.charCodeAt(at), sizeOf(pairs));
    const found = linesOfHash(pairs, hash);
    if (fewest === null || found.length < fewest.length) fewest = found;
  }
  return fewest ?? new Uint16Array(0);
}

function linesOfHash({ starts, lines }: LinesByHash, hash: number): LinesByHash['lines'] {
  return lines.subarray(starts[hash], starts[hash + 1]);
}

function sizeOf({ starts }: LinesByHash): number {
  return starts.length - 1;
}

function gramsOf(lines: Lines): Grams {
  const grams = known.get(lines) ?? makeGrams(lines);
  known.set(lines, grams);
  return grams;
}

function makeGrams(lines: Lines): Grams {
  const { text } = lines;
  const room = 2 ** Math.ceil(Math.log2(text.length + 1));
  const [units, pairs] = [Math.min(room, MOST_UNITS), Math.min(room, MOST_PAIRS)];
  return {
    units: gather(lines, units, (at) => hashOfUnit(text.charCodeAt(at), units)),
    pairs: gather(lines, pairs, (at) => hashOfPair(text.charCodeAt(at), text.charCodeAt(at + 1), pairs)),
  };
}

/** The lines by the hashes of what begins at each place, each line once. */
function gather({ text, starts }: Lines, size: number, hashAt: (at: number) => number): LinesByHash {
  const ends = new Uint32Array(size + 1);
  const seenIn = new Int32Array(size).fill(-1);
  const visit = (take: (hash: number, line: number) => void): void => {
    seenIn.fill(-1);
    for (let line = 0, at = 0; line < starts.length; line++)
      for (const end = starts[line + 1] ?? text.length; at < end; at++) {
        const hash = hashAt(at);
        if (seenIn[hash] === line) continue;
        seenIn[hash] = line;
        take(hash, line);
      }
  };
  visit((hash) => {
    ends[hash + 1] = (ends[hash + 1] ?? 0) + 1;
  });
  for (let hash = 0; hash < size; hash++) ends[hash + 1] = (ends[hash + 1] ?? 0) + (ends[hash] ?? 0);
  const count = ends[size] ?? 0;
  const lines = starts.length <= 0x1_0000 ? new Uint16Array(count) : new Uint32Array(count);
  const next = ends.slice();
  visit((hash, line) => {
    lines[next[hash] ?? 0] = line;
    next[hash] = (next[hash] ?? 0) + 1;
  });
  return { starts: ends, lines };
}

/** `size`: of the table, a power of two. */
function hashOfUnit(unit: number, size: number): number {
  return unit & (size - 1);
}

function hashOfPair(one: number, other: number, size: number): number {
  return (Math.imul(one * 0x1_0000 + other, 0x9e37_79b1) >>> 16) & (size - 1);
}
