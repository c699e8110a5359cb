import { crc32 } from 'node:zlib';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { damaged, readSoundly } from './index-damage.ts';
import { SegmentGone } from './segment-gone.ts';
import { KEYS } from './segment-store.ts';

/** Facts of a document that are searched by fields, in search form. */
export type IndexedField = 'title' | 'number' | 'issuer';

/** What a segment knows of a document but for its words. The fields stand on one line each; issuers are parted by tabs. */
export type DocumentFacts = {
  id: number;
  /** Code units of the search form of its text. */
  length: number;
  fields: Readonly<Record<IndexedField, string>>;
};

/** Fields of neighbouring documents of a segment, read when they are first wanted. */
export type FieldLines = {
  /** The number of the first document. */
  from: number;
  /** @throws SegmentGone, AppError `index/rebuilding` */
  read: (field: IndexedField) => Lines;
  /** Holds what was read no longer. */
  letGo: () => void;
};

/** A line for each document, and where each begins in the text. */
export type Lines = { text: string; starts: Uint32Array };

/** So many documents share a part. */
const PART_DOCUMENTS = 4096;

type PartRow = {
  id: number;
  crc: number;
  ids: Buffer;
  lengths: Buffer;
  titles: Buffer;
  numbers: Buffer;
  issuers: Buffer;
};

const COLUMNS = { title: 'titles', number: 'numbers', issuer: 'issuers' } as const satisfies Record<
  IndexedField,
  'titles' | 'numbers' | 'issuers'
>;

/** What the parts of a segment say of neighbouring documents, in the order of their numbers. @throws AppError `index/rebuilding` */
export function listParts(
  db: Db,
  segment: number,
): { ids: Uint32Array; lengths: Uint32Array; lines: FieldLines }[] {
  const rows = db
    .prepare<[number, number], PartRow>('SELECT * FROM part WHERE id >= ? AND id < ? ORDER BY id')
    .all(segment * KEYS, (segment + 1) * KEYS);
  let from = 0;
  return rows.map((row) => {
    const isWhole =
      sumOf(row) === row.crc && row.id === segment * KEYS + from && row.ids.length === row.lengths.length;
    if (!isWhole) throw damaged('part', row.id);
    const lines = openLines(db, { id: row.id, from });
    from += row.ids.length / 4;
    return { ids: toNumbers(row.ids), lengths: toNumbers(row.lengths), lines };
  });
}

function openLines(db: Db, { id, from }: { id: number; from: number }): FieldLines {
  const held = new Map<IndexedField, Lines>();
  return {
    from,
    read: (field) => {
      const lines = held.get(field) ?? readLines(db, id, field);
      held.set(field, lines);
      return lines;
    },
    letGo: () => {
      held.clear();
    },
  };
}

function readLines(db: Db, id: number, field: IndexedField): Lines {
  // A rebuild puts another file in place of this one.
  if (!db.open) throw new SegmentGone();
  const row = readSoundly(() => db.prepare<[number], PartRow>('SELECT * FROM part WHERE id = ?').get(id));
  if (row === undefined) {
    // What a merged segment leaves is thrown away; what is missing of one that stands is lost.
    const segment = Math.floor(id / KEYS);
    const stands = db.prepare<[number]>('SELECT 1 FROM segment WHERE id = ?').get(segment) !== undefined;
    throw stands ? damaged('part', id) : new SegmentGone();
  }
  if (sumOf(row) !== row.crc) throw damaged('part', id);
  return toLines(row[COLUMNS[field]]);
}

function toLines(bytes: Buffer): Lines {
  const text = bytes.toString('utf16le');
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return { text, starts: Uint32Array.from(starts) };
}

function sumOf(row: Omit<PartRow, 'id' | 'crc'>): number {
  return [row.ids, row.lengths, row.titles, row.numbers, row.issuers].reduce(
    (sum, bytes) => crc32(bytes, sum),
    0,
  );
}

function toNumbers(bytes: Buffer): Uint32Array {
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~3)));
}

/** Stores the facts of a segment's documents, in the order of their numbers; yields after each part. */
export function* insertParts(db: Db, segment: number, facts: Iterable<DocumentFacts>): Generator<void, void> {
  let part: DocumentFacts[] = [];
  let from = 0;
  for (const each of facts) {
    part.push(each);
    if (part.length < PART_DOCUMENTS) continue;
    insertPart(db, segment * KEYS + from, part);
    from += part.length;
    part = [];
    yield;
  }
  if (part.length > 0) insertPart(db, segment * KEYS + from, part);
}

function insertPart(db: Db, id: number, facts: readonly DocumentFacts[]): void {
  const linesOf = (field: IndexedField): Buffer =>
    Buffer.from(facts.map(({ fields }) => fields[field]).join('\n'), 'utf16le');
  const row = {
    id,
    ids: bytesOf(Uint32Array.from(facts, (each) => each.id)),
    lengths: bytesOf(Uint32Array.from(facts, ({ length }) => length)),
    titles: linesOf('title'),
    numbers: linesOf('number'),
    issuers: linesOf('issuer'),
  };
  prepared(
    db,
    `INSERT INTO part (id, crc, ids, lengths, titles, numbers, issuers)
     VALUES (:id, :crc, :ids, :lengths, :titles, :numbers, :issuers)`,
  ).run({ ...row, crc: sumOf(row) });
}

function bytesOf(numbers: Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
