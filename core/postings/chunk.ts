import type { ListBytes } from './ascending-reader.ts';
import { ByteReader, ByteWriter } from './byte-writer.ts';
import type { List } from './list-writer.ts';
import type { ListKey } from './keys.ts';

/** A chunk holds the lists of neighbouring keys, as many as have about this many bytes; a longer list has a chunk to itself. */
const CHUNK_BYTES = 32 * 1024;

/** So many bytes lie behind the last list, for readers that take four at a time. */
const PADDING = new Uint8Array(4);

/** A list in the bytes of its chunk. */
export type StoredList = ListBytes & { key: ListKey };

/** A list with bytes of its own, for readers. */
export function toStored({ key, count, bytes }: List): StoredList {
  const stored = new Uint8Array(bytes.length + PADDING.length);
  stored.set(bytes);
  return { key, count, bytes: stored, from: 0 };
}

/** Some lists as they are stored: how many, their keys, counts and lengths, then their bytes. `firstKey` is that of the first. */
export type Chunk = { firstKey: ListKey; bytes: Uint8Array };

/** Packs lists, given in the order of their keys, into chunks. */
export function* packChunks(lists: Iterable<List>): Generator<Chunk> {
  const head = new ByteWriter(1 << 14);
  const body = new ByteWriter(1 << 17);
  let firstKey = 0;
  let lastKey = 0;
  let count = 0;
  const close = (): Chunk => {
    const out = new ByteWriter(head.length + body.length + 8 + PADDING.length);
    out.number(count);
    out.append(head.view());
    out.append(body.view());
    out.append(PADDING);
    head.clear();
    body.clear();
    count = 0;
    return { firstKey, bytes: out.view() };
  };
  for (const { key, count: numbers, bytes } of lists) {
    if (count > 0 && body.length + bytes.length > CHUNK_BYTES) yield close();
    if (count === 0) firstKey = lastKey = key;
    head.number(key - lastKey);
    head.number(numbers);
    head.number(bytes.length);
    body.append(bytes);
    lastKey = key;
    count++;
  }
  if (count > 0) yield close();
}

/** All lists of a chunk, in the order of their keys. */
export function* readLists({ firstKey, bytes }: Chunk): Generator<StoredList, undefined> {
  const reader = new ByteReader(bytes);
  const lists = reader.number();
  const heads = reader.at;
  for (let number = 0; number < lists * 3; number++) reader.number();
  let from = reader.at;
  reader.at = heads;
  let key = firstKey;
  for (let list = 0; list < lists; list++) {
    key += reader.number();
    const count = reader.number();
    const length = reader.number();
    yield { key, count, bytes, from };
    from += length;
  }
  return undefined;
}

/** The list of one key; null where the chunk has none. */
export function findList({ firstKey, bytes }: Chunk, wanted: ListKey): StoredList | null {
  const reader = new ByteReader(bytes);
  const lists = reader.number();
  let key = firstKey;
  let before = 0;
  let found: { count: number; before: number } | null = null;
  for (let index = 0; index < lists; index++) {
    key += reader.number();
    const count = reader.number();
    if (key === wanted) found = { count, before };
    before += reader.number();
  }
  return found && { key: wanted, count: found.count, bytes, from: reader.at + found.before };
}
