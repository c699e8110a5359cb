import { ByteReader, ByteWriter } from './byte-writer.ts';
import type { List } from './entry-writer.ts';
import type { ListKey } from './keys.ts';

/** A chunk holds the lists of neighbouring keys, as many as have about this many bytes; a longer list has a chunk to itself. */
const CHUNK_BYTES = 32 * 1024;

/** Where a list is in a chunk. */
export type ListPlace = { key: ListKey; documents: number; from: number; to: number };

/** Some lists as they are stored: how many, their keys, documents and lengths, then their entries. `firstKey` is that of the first. */
export type Chunk = { firstKey: ListKey; bytes: Uint8Array };

/** Packs lists, given in the order of their keys, into chunks. */
export function* packChunks(lists: Iterable<List>): Generator<Chunk> {
  const head = new ByteWriter(1 << 14);
  const body = new ByteWriter(1 << 17);
  let firstKey = 0;
  let lastKey = 0;
  let count = 0;
  const close = (): Chunk => {
    const out = new ByteWriter(head.length + body.length + 8);
    out.number(count);
    out.append(head.view());
    out.append(body.view());
    head.clear();
    body.clear();
    count = 0;
    return { firstKey, bytes: out.view() };
  };
  for (const { key, documents, bytes } of lists) {
    if (count > 0 && body.length + bytes.length > CHUNK_BYTES) yield close();
    if (count === 0) firstKey = lastKey = key;
    head.number(key - lastKey);
    head.number(documents);
    head.number(bytes.length);
    body.append(bytes);
    lastKey = key;
    count++;
  }
  if (count > 0) yield close();
}

/** The places of all lists of a chunk, in the order of their keys. */
export function readPlacesOfLists({ firstKey, bytes }: Chunk): ListPlace[] {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  const heads: { key: ListKey; documents: number; length: number }[] = [];
  let key = firstKey;
  for (let index = 0; index < count; index++) {
    key += reader.number();
    heads.push({ key, documents: reader.number(), length: reader.number() });
  }
  let from = reader.at;
  return heads.map(({ key: at, documents, length }) => {
    const place = { key: at, documents, from, to: from + length };
    from += length;
    return place;
  });
}

/** The place of the list of one key; null where the chunk has none. */
export function findList({ firstKey, bytes }: Chunk, wanted: ListKey): ListPlace | null {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  let key = firstKey;
  let before = 0;
  let found: { documents: number; before: number; length: number } | null = null;
  for (let index = 0; index < count; index++) {
    key += reader.number();
    const documents = reader.number();
    const length = reader.number();
    if (key === wanted) found = { documents, before, length };
    before += length;
  }
  if (found === null) return null;
  const from = reader.at + found.before;
  return { key: wanted, documents: found.documents, from, to: from + found.length };
}
