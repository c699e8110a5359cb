import { AscendingReader, type ListBytes } from './ascending-reader.ts';
import type { StoredList } from './chunk.ts';
import { isCountList, type ListKey } from './keys.ts';
import { CountsWriter, type List, PlacesWriter } from './list-writer.ts';
import { END } from './places.ts';
import { sumsOf } from './read-list.ts';

/** What becomes of the documents of a segment in the one into which it is merged. */
export type Moves = {
  /** Where they begin (`startsOf`). */
  starts: Uint32Array;
  /** Their new numbers, ascending; -1 for those that go. */
  numbers: Int32Array;
  /** Where they begin then. */
  newStarts: Uint32Array;
  /** Whether any goes. */
  areAllKept: boolean;
};

/** One of the segments to be merged, with its lists in the order of their keys. */
export type MergeSource = { lists: Iterator<StoredList, undefined>; moves: Moves };

/**
 * The lists of several segments as those of one, in the order of keys. The new numbers of each source are all above those of the source
 * before. The bytes of a list hold only until the next one is asked for.
 */
export function* mergeLists(sources: readonly MergeSource[]): Generator<List> {
  const heads = sources.map(({ lists, moves }) => ({ lists, moves, list: lists.next().value }));
  const keys = Float64Array.from(heads, ({ list }) => list?.key ?? Infinity);
  const merger = new ListMerger();
  for (;;) {
    let key = Infinity;
    for (const head of keys) if (head < key) key = head;
    if (key === Infinity) return;
    for (const [at, source] of heads.entries()) {
      if (keys[at] !== key || source.list === undefined) continue;
      merger.add(source.list, source.moves);
      source.list = source.lists.next().value;
      keys[at] = source.list?.key ?? Infinity;
    }
    const list = merger.end(key);
    if (list.count > 0) yield list;
  }
}

/** Writes the lists of one key behind each other. */
class ListMerger {
  readonly #places = new PlacesWriter();
  readonly #counts = new CountsWriter();
  readonly #reader = new AscendingReader(NO_LIST);
  readonly #sums = new AscendingReader(NO_LIST);

  add(list: StoredList, moves: Moves): void {
    this.#reader.open(list);
    if (isCountList(list.key)) this.#addCounts(sumsOf(list, this.#sums), moves);
    else if (moves.areAllKept) this.#addPlaces(moves);
    else this.#addKeptPlaces(moves);
  }

  end(key: ListKey): List {
    return (isCountList(key) ? this.#counts : this.#places).end(key);
  }

  #addCounts(sums: AscendingReader, { numbers }: Moves): void {
    const documents = this.#reader;
    for (let before = 0, sum = sums.next(); sum !== END; before = sum, sum = sums.next()) {
      const number = numbers[documents.next()] ?? -1;
      if (number >= 0) this.#counts.add(number, sum - before);
    }
  }

  #addPlaces({ numbers, newStarts }: Moves): void {
    const places = this.#reader;
    const shift = newStarts[numbers[0] ?? 0] ?? 0;
    for (let place = places.next(); place !== END; place = places.next()) this.#places.add(place + shift);
  }

  #addKeptPlaces({ starts, numbers, newStarts }: Moves): void {
    const places = this.#reader;
    let document = 0;
    for (let place = places.next(); place !== END; place = places.next()) {
      while ((starts[document + 1] ?? END) <= place) document++;
      const number = numbers[document] ?? -1;
      if (number >= 0) this.#places.add((newStarts[number] ?? 0) + place - (starts[document] ?? 0));
    }
  }
}

const NO_LIST: ListBytes = { bytes: new Uint8Array(0), from: 0, count: 0 };
