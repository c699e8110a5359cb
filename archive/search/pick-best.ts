import type { DocumentSet } from './document-set.ts';

/** Scores are told apart to one part in 2^18; what is nearer counts as equal, and is ordered by id. */
const DROPPED_BITS = 5;
/** No score has a higher rank. */
export const HIGHEST_RANK = 2 ** (31 - DROPPED_BITS);

/** The ranks of scores, which are not negative: a whole number for each, the higher the better. */
export function ranksOf(scores: Float32Array): (id: number) => number {
  // Numbers of 32 bits that are not negative are in the order of their bits.
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  return (id) => (bits[id] ?? 0) >>> DROPPED_BITS;
}

const one = new Float32Array(1);
const bitsOfOne = new Uint32Array(one.buffer);

/** The rank of one score, which is not negative. */
export function rankOf(score: number): number {
  one[0] = score;
  return (bitsOfOne[0] ?? 0) >>> DROPPED_BITS;
}

/** The least score of a rank; -1 for a rank below all. */
export function leastOfRank(rank: number): number {
  if (rank < 0) return -1;
  bitsOfOne[0] = rank << DROPPED_BITS;
  return one[0] ?? 0;
}

/** Picks the `most` best out of documents that are offered one by one, each once: those of the highest rank, of equals those with the lowest ids. */
export class BestPicker {
  readonly #ids: Uint32Array;
  readonly #ranks: Uint32Array;
  #count = 0;
  #least = -1;

  constructor(most: number) {
    this.#ids = new Uint32Array(most);
    this.#ranks = new Uint32Array(most);
    if (most === 0) this.#least = Infinity;
  }

  /** The rank that a document needs at least; -1 while there is room for any. */
  get least(): number {
    return this.#least;
  }

  /** False where a document cannot be among the best. */
  #mayTake(id: number, rank: number): boolean {
    return rank > this.#least || (rank === this.#least && id < (this.#ids[this.#count - 1] ?? 0));
  }

  /** Takes a document if it is one of the best so far; true where it was taken. */
  offer(id: number, rank: number): boolean {
    if (!this.#mayTake(id, rank)) return false;
    const ids = this.#ids;
    const ranks = this.#ranks;
    let at = this.#count < ids.length ? this.#count++ : this.#count - 1;
    for (; at > 0; at--) {
      const before = ranks[at - 1] ?? 0;
      if (before > rank || (before === rank && (ids[at - 1] ?? 0) < id)) break;
      ids[at] = ids[at - 1] ?? 0;
      ranks[at] = before;
    }
    ids[at] = id;
    ranks[at] = rank;
    if (this.#count === ids.length) this.#least = ranks[ids.length - 1] ?? 0;
    return true;
  }

  /** Those picked so far, the best first. */
  get ids(): Uint32Array {
    return this.#ids.subarray(0, this.#count);
  }

  /** Their ranks. */
  get ranks(): Uint32Array {
    return this.#ranks.subarray(0, this.#count);
  }
}

/** The `count` documents with the highest scores, the best first; of equals those with the lowest ids. */
export function pickBest(documents: DocumentSet, scores: Float32Array, count: number): Uint32Array {
  const rankAt = ranksOf(scores);
  const best = new BestPicker(Math.min(count, documents.length));
  for (let id = 0; id < documents.length; id++) if (documents[id] === 1) best.offer(id, rankAt(id));
  return best.ids;
}
