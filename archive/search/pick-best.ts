import type { DocumentSet } from './document-set.ts';

/** Scores are told apart to one part in 2^18; what is nearer counts as equal, and is ordered by id. */
const DROPPED_BITS = 5;
/** No score has a higher rank. */
export const HIGHEST_RANK = 2 ** (31 - DROPPED_BITS);

/** The ranks of scores, which are not negative: a whole number for each, the higher the better. */
export function ranksOf(scores: Float32Array): (id: number) => number {
  const bits = bitsOf(scores);
  return (id) => (bits[id] ?? 0) >>> DROPPED_BITS;
}

/** Numbers of 32 bits that are not negative are in the order of their bits. */
function bitsOf(scores: Float32Array): Uint32Array {
  return new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
}

/** The `count` documents with the highest scores, the best first; of equals those with the lowest ids. */
export function pickBest(documents: DocumentSet, scores: Float32Array, count: number): Uint32Array {
  const bits = bitsOf(scores);
  const room = Math.min(count, documents.length);
  const ids = new Uint32Array(room);
  const ranks = new Uint32Array(room);
  let taken = 0;
  /** The rank that has to be surpassed once there is no more room. */
  let least = room === 0 ? Infinity : -1;
  // The best first. A document later on has a higher id: it has to be better to go before.
  for (let id = 0; id < documents.length; id++) {
    if (documents[id] !== 1) continue;
    const rank = (bits[id] ?? 0) >>> DROPPED_BITS;
    if (rank <= least) continue;
    let at = taken < room ? taken++ : taken - 1;
    for (; at > 0 && (ranks[at - 1] ?? 0) < rank; at--) {
      ids[at] = ids[at - 1] ?? 0;
      ranks[at] = ranks[at - 1] ?? 0;
    }
    ids[at] = id;
    ranks[at] = rank;
    if (taken === room) least = ranks[room - 1] ?? 0;
  }
  return ids.subarray(0, taken);
}
