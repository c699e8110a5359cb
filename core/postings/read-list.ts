import { AscendingReader, type ListBytes } from './ascending-reader.ts';
import { END } from './places.ts';

/** Documents of a segment with a count each, both of `count` numbers; documents ascend. */
export type Counts = { documents: Uint32Array; counts: Uint32Array; count: number };

/** Every document of a list of counts (`CountsWriter`), with the count. */
export function readCounts(list: ListBytes): Counts {
  const { count } = list;
  const reader = new AscendingReader(list);
  const documents = readAll(reader, count);
  reader.open({ ...list, from: reader.end });
  const counts = readAll(reader, count);
  for (let at = count - 1; at > 0; at--) counts[at] = (counts[at] ?? 0) - (counts[at - 1] ?? 0);
  return { documents, counts, count };
}

function readAll(reader: AscendingReader, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = 0;
  for (let block = reader.nextBlock(); block !== null; block = reader.nextBlock()) {
    numbers.set(block, at);
    at += block.length;
  }
  return numbers;
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
