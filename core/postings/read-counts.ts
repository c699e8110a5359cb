import { ByteReader } from './byte-writer.ts';

/** Every document of a list of counts (`EntryWriter`), with the count. */
export function* readCounts(
  bytes: Uint8Array,
  from = 0,
  to = bytes.length,
): Generator<[document: number, count: number]> {
  const reader = new ByteReader(bytes, from);
  let document = 0;
  while (reader.at < to) {
    document += reader.number();
    yield [document, reader.number()];
  }
}
