import type { Lines } from '../index/segment-parts.ts';

/** At most so many hashes are told apart: of units, and of two that stand together. */
const MOST_UNITS = 0x1000;
const MOST_PAIRS = 0x4000;

/** Numbers of lines by hash, ascending: those of a hash begin at its place in `starts` and end at the next. */
type LinesByHash = { starts: Uint32Array; lines: Uint16Array | Uint32Array };

/** In which lines a unit, or two that stand together, may stand; made when it is first asked for. */
type Grams = { units?: LinesByHash; pairs?: LinesByHash };

const known = new WeakMap<Lines, Grams>();

/**
 * The function that finds the next line with a piece of text, at `from` or behind it; `Infinity` where there is none. Lines are to be asked for
 * from the first on. Only lines that hold two neighbours of the piece, the rarest, are looked at: most words stand in few titles, and to look
 * through megabytes of them for each takes milliseconds.
 */
export function pieceFinder(lines: Lines, piece: string): (from: number) => number {
  if (piece === '') return (from) => (from < lines.starts.length ? from : Infinity);
  const candidates = candidatesFor(lines, piece);
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
function candidatesFor(lines: Lines, piece: string): LinesByHash['lines'] {
  const grams = known.get(lines) ?? {};
  known.set(lines, grams);
  if (piece.length === 1) {
    const units = (grams.units ??= gather(lines, 1, MOST_UNITS));
    return linesOfHash(units, hashAt(piece, 0, { span: 1, size: sizeOf(units) }));
  }
  const pairs = (grams.pairs ??= gather(lines, 2, MOST_PAIRS));
  const hash = { span: 2, size: sizeOf(pairs) } as const;
  return Array.from({ length: piece.length - 1 }, (_, at) =>
    linesOfHash(pairs, hashAt(piece, at, hash)),
  ).reduce((fewest, each) => (each.length < fewest.length ? each : fewest));
}

function linesOfHash({ starts, lines }: LinesByHash, hash: number): LinesByHash['lines'] {
  return lines.subarray(starts[hash], starts[hash + 1]);
}

function sizeOf({ starts }: LinesByHash): number {
  return starts.length - 1;
}

/** The hash of a unit, or of two (`span`), in a table of a power of two. */
function hashAt(text: string, at: number, { span, size }: { span: 1 | 2; size: number }): number {
  const unit = text.charCodeAt(at);
  if (span === 1) return unit & (size - 1);
  return (Math.imul(unit * 0x1_0000 + text.charCodeAt(at + 1), 0x9e37_79b1) >>> 16) & (size - 1);
}

/** The lines by the hashes of what begins at each of their places, each line once. */
function gather({ text, starts }: Lines, span: 1 | 2, most: number): LinesByHash {
  const size = Math.min(2 ** Math.ceil(Math.log2(text.length + 1)), most);
  const hash = { span, size };
  // Of each place in turn, those left out that stand in its line already.
  const hashes = new Uint16Array(text.length);
  const ends = new Uint32Array(starts.length);
  const seenIn = new Int32Array(size).fill(-1);
  const byHash = new Uint32Array(size + 1);
  let count = 0;
  for (let line = 0, at = 0; line < starts.length; line++) {
    for (const end = starts[line + 1] ?? text.length; at < end; at++) {
      const each = hashAt(text, at, hash);
      if (seenIn[each] === line) continue;
      seenIn[each] = line;
      byHash[each + 1] = (byHash[each + 1] ?? 0) + 1;
      hashes[count++] = each;
    }
    ends[line] = count;
  }
  for (let each = 0; each < size; each++) byHash[each + 1] = (byHash[each + 1] ?? 0) + (byHash[each] ?? 0);
  const lines = starts.length <= 0x1_0000 ? new Uint16Array(count) : new Uint32Array(count);
  const next = byHash.slice();
  for (let line = 0, at = 0; line < starts.length; line++)
    for (; at < (ends[line] ?? 0); at++) {
      const slot = next[hashes[at] ?? 0] ?? 0;
      lines[slot] = line;
      next[hashes[at] ?? 0] = slot + 1;
    }
  return { starts: byHash, lines };
}
