import { crc32 } from 'node:zlib';
import { startsOf } from '#core/postings/joined-forms.ts';
import type { Db } from '../database/connection.ts';
import { damaged, KEYS } from './segment-store.ts';

/** Facts of a document that are searched by fields, in search form. */
export type IndexedField = 'title' | 'number' | 'issuer';

/** What a segment knows of a document but for its words. The fields stand on one line each; issuers are parted by tabs. */
export type DocumentFacts = {
  id: number;
  /** Code units of the search form of its text. */
  length: number;
  fields: Readonly<Record<IndexedField, string>>;
};

/** Fields of neighbouring documents of a segment; `from` is the number of the first. */
export type FieldLines = { from: number; fields: Readonly<Record<IndexedField, Lines>> };

/** A line for each document, and where each begins in the text. */
export type Lines = { text: string; starts: Uint32Array };

/** A segment but for its lists. Documents are known by their number in it: their place in `documents`. */
export type Segment = {
  id: number;
  level: number;
  /** Ids of the documents. */
  documents: Uint32Array;
  /** Code units of their search forms. */
  lengths: Uint32Array;
  /** Where the places of each begin, and where those of the last end. */
  starts: Uint32Array;
  /** 1 for each document that went or lives in another segment by now; null where there is none. */
  gone: Uint8Array | null;
  lines: readonly FieldLines[];
};

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

type SegmentRow = { id: number; level: number; documents: number; gone: Buffer | null };

/** The segments with what is gone from each, the oldest first: all of a segment that ever changes. */
export function listSegmentStates(db: Db): Pick<Segment, 'id' | 'gone'>[] {
  return db
    .prepare<[], Pick<SegmentRow, 'id' | 'gone'>>('SELECT id, gone FROM segment ORDER BY id')
    .all()
    .map(({ id, gone }) => ({ id, gone: gone === null ? null : new Uint8Array(gone) }));
}

/** A segment as it is now. @throws AppError `index/rebuilding` where it is not as it was written */
export function getSegment(db: Db, wanted: number): Segment {
  const row = db.prepare<[number], SegmentRow>('SELECT * FROM segment WHERE id = ?').get(wanted);
  if (row === undefined) throw damaged('segment', wanted);
  const { id, level } = row;
  const parts = [...readParts(db, id)];
  const documents = concat(parts.map(({ ids }) => ids));
  const lengths = concat(parts.map((part) => part.lengths));
  const gone = row.gone === null ? null : new Uint8Array(row.gone);
  if (documents.length !== row.documents || (gone !== null && gone.length !== documents.length))
    throw damaged('segment', id);
  return { id, level, documents, lengths, starts: startsOf(lengths), gone, lines: parts };
}

type Part = FieldLines & { ids: Uint32Array; lengths: Uint32Array };

function* readParts(db: Db, segment: number): Generator<Part> {
  const rows = db
    .prepare<[number, number], PartRow>('SELECT * FROM part WHERE id >= ? AND id < ? ORDER BY id')
    .all(segment * KEYS, (segment + 1) * KEYS);
  let from = 0;
  for (const row of rows) {
    const isWhole =
      sumOf(row) === row.crc && row.id === segment * KEYS + from && row.ids.length === row.lengths.length;
    if (!isWhole) throw damaged('part', row.id);
    const fields = { title: toLines(row.titles), number: toLines(row.numbers), issuer: toLines(row.issuers) };
    yield { from, ids: toNumbers(row.ids), lengths: toNumbers(row.lengths), fields };
    from += row.ids.length / 4;
  }
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

function concat(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The facts of the documents of a segment, in the order of their numbers. */
export function* factsOf({ documents, lengths, lines }: Segment): Generator<DocumentFacts> {
  for (const { from, fields } of lines) {
    const titles = fields.title.text.split('\n');
    const numbers = fields.number.text.split('\n');
    const issuers = fields.issuer.text.split('\n');
    for (const [at, title] of titles.entries())
      yield {
        id: documents[from + at] ?? 0,
        length: lengths[from + at] ?? 0,
        fields: { title, number: numbers[at] ?? '', issuer: issuers[at] ?? '' },
      };
  }
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
  db.prepare(
    `INSERT INTO part (id, crc, ids, lengths, titles, numbers, issuers)
     VALUES (:id, :crc, :ids, :lengths, :titles, :numbers, :issuers)`,
  ).run({ ...row, crc: sumOf(row) });
}

function bytesOf(numbers: Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Puts a segment whose parts and lists are stored among the others. */
export function insertSegment(
  db: Db,
  { id, level, documents, gone }: { id: number; level: number; documents: number; gone: Uint8Array | null },
): void {
  db.prepare<[number, number, number, Uint8Array | null]>(
    'INSERT INTO segment (id, level, documents, gone) VALUES (?, ?, ?, ?)',
  ).run(id, level, documents, gone);
}

/** Writes down which documents of a segment are gone. */
export function saveGone(db: Db, { id, gone }: Pick<Segment, 'id' | 'gone'>): void {
  db.prepare<[Uint8Array | null, number]>('UPDATE segment SET gone = ? WHERE id = ?').run(gone, id);
}

/** How many documents of a segment there are still. */
export function countPresent({ documents, gone }: Segment): number {
  return gone === null ? documents.length : documents.length - gone.reduce((sum, one) => sum + one, 0);
}
