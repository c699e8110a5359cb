import { AscendingReader, type ListBytes } from './ascending-reader.ts';
import { END } from './places.ts';

/** Documents of a segment with a count each: the first `count` of both are used; documents ascend. */
export type Counts = { documents: Uint32Array; counts: Uint32Array; count: number };

/**
 * Room for what one list after the other tells. Who types has hundreds of thousands of documents counted with every key: in new room each
 * time, that is what V8 collects garbage for.
 */
export class CountsRoom {
  #documents = new Uint32Array(0);
  #counts = new Uint32Array(0);

  /** Counts for at most so many documents, none yet. What was told in this room before is good no longer. */
  take(most: number): Counts {
    if (most > this.#documents.length) {
      this.#documents = new Uint32Array(most);
      this.#counts = new Uint32Array(most);
    }
    return { documents: this.#documents, counts: this.#counts, count: 0 };
  }

  forget(): void {
    this.#documents = new Uint32Array(0);
    this.#counts = new Uint32Array(0);
  }
}

/** Every document of a list of counts (`CountsWriter`), with the count. */
export function readCounts(list: ListBytes, room: CountsRoom = new CountsRoom()): Counts {
  const { count } = list;
  const { documents, counts } = room.take(count);
  const reader = new AscendingReader(list);
  readAll(reader, documents);
  reader.open({ ...list, from: reader.end });
  readAll(reader, counts);
  for (let at = count - 1; at > 0; at--) counts[at] = (counts[at] ?? 0) - (counts[at - 1] ?? 0);
  return { documents, counts, count };
}

function readAll(reader: AscendingReader, numbers: Uint32Array): void {
  let at = 0;
  for (let block = reader.nextBlock(); block !== null; block = reader.nextBlock()) {
    numbers.set(block, at);
    at += block.length;
  }
}

/** Opens the sums of a list of counts, which begin where its documents end. */
export function sumsOf({ bytes, from, count }: ListBytes, reader: AscendingReader): AscendingReader {
  reader.open({ bytes, from, count });
  reader.seek(END);
  reader.open({ bytes, from: reader.end, count });
  return reader;
}

/** The last of the numbers with which a list begins: of its places or its documents. */
export function lastNumberOf(list: ListBytes): number {
  const reader = new AscendingReader(list);
  reader.seek(END);
  return reader.last;
}
