import { type StoredList, toStored } from './chunk.ts';
import { countForms } from './count-forms.ts';
import type { ListKey } from './keys.ts';
import { CountsWriter, type List } from './list-writer.ts';
import { CountsRoom } from './read-list.ts';

/** Pairs are frequent from so many places on, and so many a document on average. */
const LEAST_PLACES = 16_000;
const LEAST_IN_DOCUMENT = 2;

/**
 * Tells of frequent pairs how often each document of a segment holds them: that answers a word of two characters from a twentieth of the
 * bytes that its places take, in a tenth of the time. `starts` as of `startsOf`.
 */
export class PairCounter {
  readonly #starts: Uint32Array;
  readonly #leastPlaces: number;
  readonly #room = new CountsRoom();
  readonly #writer = new CountsWriter();

  constructor(starts: Uint32Array, { leastPlaces = LEAST_PLACES } = {}) {
    this.#starts = starts;
    this.#leastPlaces = leastPlaces;
  }

  /** False for a list that has no counts beside it: of few places, of no pair, or of one that overlaps itself. */
  mayCount({ key, count }: Pick<List, 'key' | 'count'>): boolean {
    return count >= this.#leastPlaces && isOfTwoUnits(key);
  }

  /** The counts beside a list of places, as they are stored; null where it has none. */
  countsOf(list: StoredList): StoredList | null {
    if (!this.mayCount(list)) return null;
    const form = { parts: [{ list, ahead: 0 }], neighbours: [], length: 2 };
    const { documents, counts, count } = countForms([form], this.#starts, this.#room);
    if (count * LEAST_IN_DOCUMENT > list.count) return null;
    for (let at = 0; at < count; at++) this.#writer.add(documents[at] ?? 0, counts[at] ?? 0);
    return toStored(this.#writer.end(list.key));
  }
}

/** True for the places of two units that differ. Those of one unit twice overlap where it stands three times. */
function isOfTwoUnits(key: ListKey): boolean {
  const first = Math.floor(key / 0x1_0000);
  const second = key % 0x1_0000;
  return first !== 0 && second !== 0 && first !== second;
}
