import { AscendingReader, type ListBytes } from './ascending-reader.ts';
import { documentAt } from './joined-forms.ts';
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

/** How many places of a list lie in each document that has any; `starts` as of `startsOf`. */
export function countPlaces(list: ListBytes, starts: Uint32Array): Counts {
  const most = Math.min(list.count, starts.length - 1);
  const documents = new Uint32Array(most);
  const counts = new Uint32Array(most);
  const reader = new AscendingReader(list);
  let last = -1;
  let document = -1;
  let end = 0;
  for (let block = reader.nextBlock(); block !== null; block = reader.nextBlock())
    for (let at = 0; at < block.length; at++) {
      const place = block[at] ?? 0;
      if (place >= end) {
        document = documentAt(starts, place, document + 1);
        end = starts[document + 1] ?? END;
        documents[++last] = document;
      }
      counts[last] = (counts[last] ?? 0) + 1;
    }
  return { documents, counts, count: last + 1 };
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
