import { AscendingReader } from './ascending-reader.ts';
import { END } from './places.ts';

/** A list among other bytes, as `AscendingReader` wants them. */
export type ListBytes = { bytes: Uint8Array; from: number; count: number };

/** Every document of a list of counts (`CountsWriter`), with the count. */
export function* readCounts({ bytes, from, count }: ListBytes): Generator<[document: number, count: number]> {
  const documents = new AscendingReader(bytes, { from, count });
  // The sums begin where the documents end.
  const leaped = new AscendingReader(bytes, { from, count });
  leaped.seek(END);
  const sums = new AscendingReader(bytes, { from: leaped.end, count });
  for (let at = 0, before = 0; at < count; at++) {
    const sum = sums.next();
    yield [documents.next(), sum - before];
    before = sum;
  }
}

/** The last of the numbers with which a list begins: of its places or its documents. */
export function lastNumberOf({ bytes, from, count }: ListBytes): number {
  const reader = new AscendingReader(bytes, { from, count });
  reader.seek(END);
  return reader.last;
}
