import { AscendingReader, type ListBytes } from './ascending-reader.ts';
import { END } from './places.ts';

/** Every document of a list of counts (`CountsWriter`), with the count. */
export function* readCounts(list: ListBytes): Generator<[document: number, count: number]> {
  const documents = new AscendingReader(list);
  const sums = sumsOf(list, new AscendingReader(list));
  for (let before = 0, sum = sums.next(); sum !== END; before = sum, sum = sums.next())
    yield [documents.next(), sum - before];
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
