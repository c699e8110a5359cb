/** Pieces of a text from the first to the last, both included. */
export type Window = { first: number; last: number };

/** A part may be so much longer than the passage: what was put in is part of it. */
const LENGTHENING = 1.5;
/** What a piece that is not shared takes away where the ends of a part are sought: a stray match far off is not worth the way. */
const STRAY = 0.2;

/**
 * The stretch of a text, not much longer than the passage, that shares most of its different pieces, without what only lies beside
 * them. `found` says for each place in the text which piece of the passage stands there, -1 for none. Null where there is none at all.
 */
export function bestWindow(found: Int32Array, pieces: number, passageLength: number): Window | null {
  const size = Math.ceil(passageLength * LENGTHENING);
  const held = new Uint32Array(pieces);
  let different = 0;
  let best = 0;
  let bestEnd = 0;
  for (let at = 0; at < found.length; at++) {
    different -= leave(held, found[at - size] ?? -1);
    different += enter(held, found[at] ?? -1);
    if (different <= best) continue;
    best = different;
    bestEnd = at;
  }
  return best === 0 ? null : trim(found, { first: Math.max(0, bestEnd - size + 1), last: bestEnd });
}

/** 1 where the window holds a piece that it did not hold before. */
function enter(held: Uint32Array, piece: number): 0 | 1 {
  if (piece < 0) return 0;
  const before = held[piece] ?? 0;
  held[piece] = before + 1;
  return before === 0 ? 1 : 0;
}

/** 1 where the window holds a piece no longer. */
function leave(held: Uint32Array, piece: number): 0 | 1 {
  if (piece < 0) return 0;
  const after = (held[piece] ?? 0) - 1;
  held[piece] = after;
  return after === 0 ? 1 : 0;
}

/** The part of a window that weighs most, shared pieces against strays. */
function trim(found: Int32Array, { first, last }: Window): Window {
  let weight = 0;
  let start = first;
  let best = { weight: 0, first, last };
  for (let at = first; at <= last; at++) {
    if (weight <= 0) {
      weight = 0;
      start = at;
    }
    weight += (found[at] ?? -1) >= 0 ? 1 : -STRAY;
    if (weight > best.weight) best = { weight, first: start, last: at };
  }
  return { first: best.first, last: best.last };
}
