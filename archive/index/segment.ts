import { crc32 } from 'node:zlib';
import type { Db } from '../database/connection.ts';
import { damaged } from './segment-store.ts';

/** Facts of a document that are searched by fields, in search form. */
export type IndexedField = 'title' | 'number' | 'issuer';

/** A segment but for its lists. Documents are known by their number in it: their place in `documents`. */
export type Segment = {
  id: number;
  level: number;
  /** Ids of the documents. */
  documents: Uint32Array;
  /** Code units of their search forms. */
  lengths: Uint32Array;
  /** 1 for each document that went or lives in another segment by now; null where there is none. */
  gone: Uint8Array | null;
  /** Search forms of a field, a line for each document; issuers are parted by tabs. */
  fields: Readonly<Record<IndexedField, string>>;
};

type Row = {
  id: number;
  level: number;
  documents: Buffer;
  lengths: Buffer;
  gone: Buffer | null;
  titles: Buffer;
  numbers: Buffer;
  issuers: Buffer;
  crc: number;
};

/** The ids of the segments, the oldest first, with what is gone from each: all of a segment that ever changes. */
export function listSegmentStates(db: Db): Pick<Segment, 'id' | 'gone'>[] {
  return db
    .prepare<[], { id: number; gone: Buffer | null }>('SELECT id, gone FROM segment ORDER BY id')
    .all()
    .map(({ id, gone }) => ({ id, gone: gone === null ? null : new Uint8Array(gone) }));
}

/** A segment as it is now. @throws AppError `index/rebuilding` where it is not as it was written */
export function getSegment(db: Db, wanted: number): Segment {
  const row = db.prepare<[number], Row>('SELECT * FROM segment WHERE id = ?').get(wanted);
  if (row === undefined) throw damaged('segment', wanted);
  const { id, level, crc } = row;
  const documents = toNumbers(row.documents);
  const gone = row.gone === null ? null : new Uint8Array(row.gone);
  const isWhole =
    sumOf(row) === crc &&
    row.lengths.length === row.documents.length &&
    (gone === null || gone.length === documents.length);
  if (!isWhole) throw damaged('segment', id);
  const fields = {
    title: row.titles.toString('utf16le'),
    number: row.numbers.toString('utf16le'),
    issuer: row.issuers.toString('utf16le'),
  };
  return { id, level, documents, lengths: toNumbers(row.lengths), gone, fields };
}

/** `gone` changes, so it is not summed. */
function sumOf(row: Omit<Row, 'id' | 'level' | 'gone' | 'crc'>): number {
  return [row.documents, row.lengths, row.titles, row.numbers, row.issuers].reduce(
    (sum, bytes) => crc32(bytes, sum),
    0,
  );
}

function toNumbers(bytes: Buffer): Uint32Array {
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~3)));
}

export function insertSegment(db: Db, segment: Omit<Segment, 'gone'>): void {
  const { id, level, documents, lengths, fields } = segment;
  const row = {
    id,
    level,
    documents: bytesOf(documents),
    lengths: bytesOf(lengths),
    titles: Buffer.from(fields.title, 'utf16le'),
    numbers: Buffer.from(fields.number, 'utf16le'),
    issuers: Buffer.from(fields.issuer, 'utf16le'),
  };
  db.prepare(
    `INSERT INTO segment (id, level, documents, lengths, gone, titles, numbers, issuers, crc)
     VALUES (:id, :level, :documents, :lengths, NULL, :titles, :numbers, :issuers, :crc)`,
  ).run({ ...row, crc: sumOf(row) });
}

function bytesOf(numbers: Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Writes down which documents of a segment are gone. */
export function saveGone(db: Db, { id, gone }: Pick<Segment, 'id' | 'gone'>): void {
  db.prepare<[Uint8Array | null, number]>('UPDATE segment SET gone = ? WHERE id = ?').run(gone, id);
}

/** How many documents of a segment there are still. */
export function countPresent({ documents, gone }: Segment): number {
  return gone === null ? documents.length : documents.length - gone.reduce((sum, one) => sum + one, 0);
}
