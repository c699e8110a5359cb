import { splitsCharacter } from '../anchoring/check-range.ts';
import type { Range } from '../model/ids.ts';
import { toBareForm } from './bare-form.ts';
import { bestWindow, type Window } from './best-window.ts';
import { PIECE_LENGTH } from './pieces.ts';

/** The part of a text that is most like a passage. Ranges are of the text itself. */
export type Alike = {
  range: Range;
  /** What the passage holds too, in text order. */
  shared: Range[];
  /** Share of the passage's letters, digits and Han characters that stand in the part in the same order of four, 0 to 1. */
  score: number;
};

/**
 * What finds the part of a text that is most like `passage`; null where nothing of it is there. Takes time in proportion to the text.
 */
export function alikeFinder(passage: string): (text: string) => Alike | null {
  const wanted = toBareForm(passage).text;
  const numbers = new Map<string, number>();
  const pieces = eachPiece(wanted).map((piece) => {
    const number = numbers.get(piece) ?? numbers.size;
    numbers.set(piece, number);
    return number;
  });
  const isThere = new Uint8Array(0x10000);
  for (let at = 0; at < wanted.length; at++) isThere[wanted.charCodeAt(at)] = 1;
  return (text) => {
    if (pieces.length === 0) return null;
    const bare = toBareForm(text);
    const found = Int32Array.from({ length: Math.max(0, bare.text.length - PIECE_LENGTH + 1) }).fill(-1);
    let together = 0;
    for (let at = 0; at < bare.text.length; at++) {
      together = isThere[bare.text.charCodeAt(at)] === 1 ? together + 1 : 0;
      if (together < PIECE_LENGTH) continue;
      const start = at + 1 - PIECE_LENGTH;
      found[start] = numbers.get(bare.text.slice(start, at + 1)) ?? -1;
    }
    const window = bestWindow(found, numbers.size, wanted.length);
    if (window === null) return null;
    const toRange = (part: Range) => {
      const { start, end } = withWholeCharacters(bare.text, part);
      return { start: bare.sourceStart(start), end: bare.sourceEnd(end) };
    };
    return {
      range: toRange({ start: window.first, end: window.last + PIECE_LENGTH }),
      shared: sharedParts(found, window).map(toRange),
      score: coveredShare(pieces, wanted.length, window, found),
    };
  };
}

function eachPiece(text: string): string[] {
  const count = Math.max(0, text.length - PIECE_LENGTH + 1);
  return Array.from({ length: count }, (_, at) => text.slice(at, at + PIECE_LENGTH));
}

/** Pieces that overlap or touch are one part. */
function sharedParts(found: Int32Array, { first, last }: Window): Range[] {
  const parts: Range[] = [];
  for (let at = first; at <= last; at++) {
    if ((found[at] ?? -1) < 0) continue;
    const open = parts.at(-1);
    if (open !== undefined && open.end >= at) open.end = at + PIECE_LENGTH;
    else parts.push({ start: at, end: at + PIECE_LENGTH });
  }
  return parts;
}

/** Pieces are of code units: half a character at an end of a part is not shared. */
function withWholeCharacters(text: string, { start, end }: Range): Range {
  return {
    start: splitsCharacter(text, start) ? start + 1 : start,
    end: splitsCharacter(text, end) ? end - 1 : end,
  };
}

function coveredShare(pieces: readonly number[], length: number, window: Window, found: Int32Array): number {
  const held = new Set(found.subarray(window.first, window.last + 1));
  let covered = 0;
  let coveredTo = 0;
  pieces.forEach((piece, at) => {
    if (!held.has(piece)) return;
    covered += at + PIECE_LENGTH - Math.max(at, coveredTo);
    coveredTo = at + PIECE_LENGTH;
  });
  return covered / length;
}
