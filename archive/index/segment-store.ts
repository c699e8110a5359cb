import { crc32 } from 'node:zlib';
import { findList, packChunks, readLists, type StoredList, toStored } from '#core/postings/chunk.ts';
import type { ListKey } from '#core/postings/keys.ts';
import type { List } from '#core/postings/list-writer.ts';
import type { PairCounter } from '#core/postings/pair-counter.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { damaged } from './index-damage.ts';

/** Keys, and numbers of documents, have 32 bits; ids of rows are whole numbers that a double holds, so there can be two million segments. */
export const KEYS = 2 ** 32;

/** As many bytes of lists are remembered; each counts with the chunk it came in, and with what remembering takes. */
const MOST_KNOWN_BYTES = 24 * 2 ** 20;
const ENTRY_BYTES = 128;

type ChunkRow = { id: number; crc: number; bytes: Uint8Array };
type CountsRow = { crc: number; documents: number; bytes: Uint8Array };

/**
 * Stores lists, given in the order of their keys, for a segment, and beside those of frequent pairs what `counter` tells of them; returns
 * the bytes of the lists.
 */
export function insertLists(
  db: Db,
  lists: Iterable<List>,
  { segment, counter }: { segment: number; counter: PairCounter },
): number {
  const insert = prepared<[number, number, Uint8Array], unknown>(
    db,
    'INSERT INTO chunk (id, crc, bytes) VALUES (?, ?, ?)',
  );
  const counted = counting(lists, counter, (counts) => {
    insertCounts(db, segment * KEYS + counts.key, counts);
  });
  let bytes = 0;
  for (const chunk of packChunks(counted)) {
    insert.run(segment * KEYS + chunk.firstKey, crc32(chunk.bytes), chunk.bytes);
    bytes += chunk.bytes.length;
  }
  return bytes;
}

function* counting(
  lists: Iterable<List>,
  counter: PairCounter,
  keep: (counts: StoredList) => void,
): Generator<List> {
  for (const list of lists) {
    const counts = counter.mayCount(list) ? counter.countsOf(toStored(list)) : null;
    if (counts !== null) keep(counts);
    yield list;
  }
}

function insertCounts(db: Db, id: number, { count: documents, bytes }: StoredList): void {
  prepared<[number, number, number, Uint8Array], unknown>(
    db,
    'INSERT INTO pair_counts (id, crc, documents, bytes) VALUES (?, ?, ?, ?)',
  ).run(id, sumOfCounts(id, { documents, bytes }), documents, bytes);
}

/** Of all that the row says: its bytes alone would be as good under another key. */
function sumOfCounts(id: number, { documents, bytes }: Omit<CountsRow, 'crc'>): number {
  return crc32(bytes, crc32(`${id} ${documents}`));
}

/**
 * Reads the lists of segments. A chunk is checked against its sum when it is first read.
 * @throws AppError `index/rebuilding` where it is not as it was written
 */
export class ListReader {
  readonly #db: Db;
  readonly #checked = new Set<number>();
  /** Lists by segment and key, the one that was wanted longest ago first: who types on asks for the same ones again. */
  readonly #known = new Map<number, StoredList | null>();
  #knownBytes = 0;

  constructor(db: Db) {
    this.#db = db;
  }

  /** The list of a key; null where no document of the segment has it. */
  find(segment: number, key: ListKey): StoredList | null {
    const id = segment * KEYS + key;
    const known = this.#known.get(id);
    if (known !== undefined) this.#known.delete(id);
    const list = known === undefined ? this.#read(segment, key) : known;
    this.#known.set(id, list);
    if (known === undefined) this.#forgetBeyond((list?.bytes.length ?? 0) + ENTRY_BYTES);
    return list;
  }

  /** How often each document holds a pair; null where only its places are stored, or none. Not remembered: it is small. */
  findPairCounts(segment: number, key: ListKey): StoredList | null {
    const id = segment * KEYS + key;
    const row = prepared<[number], CountsRow>(
      this.#db,
      'SELECT crc, documents, bytes FROM pair_counts WHERE id = ?',
    ).get(id);
    if (row === undefined) return null;
    if (sumOfCounts(id, row) !== row.crc) throw damaged('pair counts', id);
    return { key, count: row.documents, bytes: row.bytes, from: 0 };
  }

  /** How many pairs of a segment have such counts. */
  countPairCounts(segment: number): number {
    return (
      this.#db
        .prepare<[number, number], number>('SELECT count(*) FROM pair_counts WHERE id >= ? AND id < ?')
        .pluck()
        .get(segment * KEYS, (segment + 1) * KEYS) ?? 0
    );
  }

  /** Lets go of the lists that are remembered. */
  forget(): void {
    this.#known.clear();
    this.#knownBytes = 0;
  }

  #forgetBeyond(added: number): void {
    this.#knownBytes += added;
    for (const [id, list] of this.#known) {
      if (this.#knownBytes <= MOST_KNOWN_BYTES) return;
      this.#known.delete(id);
      this.#knownBytes -= (list?.bytes.length ?? 0) + ENTRY_BYTES;
    }
  }

  #read(segment: number, key: ListKey): StoredList | null {
    const row = prepared<[number, number], ChunkRow>(
      this.#db,
      'SELECT id, crc, bytes FROM chunk WHERE id >= ? AND id <= ? ORDER BY id DESC LIMIT 1',
    ).get(segment * KEYS, segment * KEYS + key);
    if (row === undefined) return null;
    this.#check(row);
    return findList({ firstKey: row.id - segment * KEYS, bytes: row.bytes }, key);
  }

  /** Every list of a segment, in the order of keys. Others may use the connection in between. */
  *all(segment: number): Generator<StoredList, undefined> {
    const next = this.#db.prepare<[number, number], ChunkRow>(
      'SELECT id, crc, bytes FROM chunk WHERE id >= ? AND id < ? ORDER BY id LIMIT 1',
    );
    let at = segment * KEYS;
    for (
      let row = next.get(at, (segment + 1) * KEYS);
      row !== undefined;
      row = next.get(at, (segment + 1) * KEYS)
    ) {
      this.#check(row);
      yield* readLists({ firstKey: row.id - segment * KEYS, bytes: row.bytes });
      at = row.id + 1;
    }
    return undefined;
  }

  #check({ id, crc, bytes }: ChunkRow): void {
    if (this.#checked.has(id)) return;
    if (crc32(bytes) !== crc) throw damaged('chunk', id);
    this.#checked.add(id);
  }
}

/** Removes at most `most` rows of each table of a segment; false when none are left. */
export function removeRows(db: Db, segment: number, most: number): boolean {
  const removed = ['chunk', 'pair_counts', 'part'].map(
    (table) =>
      db
        .prepare<[number, number, number]>(
          `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE id >= ? AND id < ? LIMIT ?)`,
        )
        .run(segment * KEYS, (segment + 1) * KEYS, most).changes,
  );
  return removed.includes(most);
}
