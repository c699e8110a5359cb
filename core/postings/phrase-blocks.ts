import { AscendingReader } from './ascending-reader.ts';
import { BLOCK_NUMBERS } from './ascending-writer.ts';
import type { PhrasePart } from './phrase-cursor.ts';

/** Goes through the places of a segment where a phrase stands, many at a time: whole blocks of its parts are compared. */
export class PhraseBlocks {
  /** The places of the present block, ascending; the first of `next()` are used, and good until the next call. */
  readonly places = new Int32Array(BLOCK_NUMBERS);
  /** At most so many places there are in all. */
  readonly most: number;
  readonly #lead: { reader: AscendingReader; ahead: number };
  readonly #others: { reader: AscendingReader; ahead: number }[];

  constructor(parts: readonly PhrasePart[]) {
    // The rarest part leads: the others are read only where it stands.
    const sorted = [...parts].sort((one, other) => one.list.count - other.list.count);
    const [lead, ...others] = sorted.map(({ list, ahead }) => ({ reader: new AscendingReader(list), ahead }));
    if (lead === undefined) throw new RangeError('a phrase has at least one pair');
    this.most = sorted[0]?.list.count ?? 0;
    this.#lead = lead;
    this.#others = others;
  }

  /** Goes on to the next block and tells how many places it has, which may be none; null behind the last. */
  next(): number | null {
    const { places } = this;
    const { reader, ahead } = this.#lead;
    const block = reader.nextBlock();
    if (block === null) return null;
    let count = block.length;
    for (let at = 0; at < count; at++) places[at] = (block[at] ?? 0) - ahead;
    for (const other of this.#others) count = other.reader.keepAmong(places, count, other.ahead);
    return count;
  }
}

/** All places of a segment where a phrase stands but none of its neighbours does, ascending. */
export function placesOfPhrase(
  parts: readonly PhrasePart[],
  neighbours: readonly (readonly PhrasePart[])[],
): Int32Array {
  const blocks = new PhraseBlocks(parts);
  const places = new Int32Array(blocks.most);
  let count = 0;
  for (let found = blocks.next(); found !== null; found = blocks.next()) {
    places.set(blocks.places.subarray(0, found), count);
    count += found;
  }
  for (const neighbour of neighbours) count = dropBeside(places, count, neighbour);
  return places.subarray(0, count);
}

/** Takes out those of the first `count` places beside which a phrase stands; tells how many are left. */
function dropBeside(places: Int32Array, count: number, neighbour: readonly PhrasePart[]): number {
  const beside = places.slice(0, count);
  let dropped = count;
  for (const { list, ahead } of neighbour)
    dropped = new AscendingReader(list).keepAmong(beside, dropped, ahead);
  let left = 0;
  let next = 0;
  for (let at = 0; at < count; at++) {
    const place = places[at] ?? 0;
    if (next < dropped && beside[next] === place) next++;
    else places[left++] = place;
  }
  return left;
}
