import { AscendingReader } from './ascending-reader.ts';
import type { StoredList } from './chunk.ts';
import { isCountList } from './keys.ts';
import { CountsWriter, type List, PlacesWriter } from './list-writer.ts';
import { END } from './places.ts';
import { readCounts } from './read-list.ts';

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
export type MergeSource = { lists: Iterator<StoredList>; moves: Moves };

/**
 * The lists of several segments as those of one, in the order of keys. The new numbers of each source are all above those of the source
 * before. The bytes of a list hold only until the next one is asked for.
 */
export function* mergeLists(sources: readonly MergeSource[]): Generator<List> {
  const heads = sources.map(({ lists, moves }) => ({ lists, moves, head: lists.next() }));
  const places = new PlacesWriter();
  const counts = new CountsWriter();
  for (;;) {
    let key = Infinity;
    for (const { head } of heads) if (head.done !== true && head.value.key < key) key = head.value.key;
    if (key === Infinity) return;
    const writer = isCountList(key) ? counts : places;
    for (const source of heads) {
      if (source.head.done === true || source.head.value.key !== key) continue;
      if (writer === counts) addCounts(counts, source.head.value, source.moves);
      else addPlaces(places, source.head.value, source.moves);
      source.head = source.lists.next();
    }
    const list = writer.end(key);
    if (list.count > 0) yield list;
  }
}

function addCounts(writer: CountsWriter, list: StoredList, { numbers }: Moves): void {
  for (const [document, count] of readCounts(list)) {
    const number = numbers[document] ?? -1;
    if (number >= 0) writer.add(number, count);
  }
}

function addPlaces(writer: PlacesWriter, list: StoredList, moves: Moves): void {
  const { starts, numbers, newStarts, areAllKept } = moves;
  const reader = new AscendingReader(list.bytes, list);
  if (areAllKept) {
    const shift = newStarts[numbers[0] ?? 0] ?? 0;
    for (let place = reader.next(); place !== END; place = reader.next()) writer.add(place + shift);
    return;
  }
  let document = 0;
  for (let place = reader.next(); place !== END; place = reader.next()) {
    while ((starts[document + 1] ?? END) <= place) document++;
    const number = numbers[document] ?? -1;
    if (number >= 0) writer.add((newStarts[number] ?? 0) + place - (starts[document] ?? 0));
  }
}
