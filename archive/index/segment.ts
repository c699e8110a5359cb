import { startsOf } from '#core/postings/joined-forms.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { damaged } from './index-damage.ts';
import { type DocumentFacts, type FieldLines, listParts } from './segment-parts.ts';

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
  const parts = listParts(db, id);
  const documents = concat(parts.map(({ ids }) => ids));
  const lengths = concat(parts.map((part) => part.lengths));
  const gone = row.gone === null ? null : new Uint8Array(row.gone);
  if (documents.length !== row.documents || (gone !== null && gone.length !== documents.length))
    throw damaged('segment', id);
  const lines = parts.map((part) => part.lines);
  return { id, level, documents, lengths, starts: startsOf(lengths), gone, lines };
}

/** The facts of the documents of a segment, in the order of their numbers. */
export function* factsOf({ documents, lengths, lines }: Segment): Generator<DocumentFacts> {
  for (const { from, read } of lines) {
    const [titles, numbers, issuers] = (['title', 'number', 'issuer'] as const).map((field) =>
      read(field).text.split('\n'),
    );
    for (const [at, title] of (titles ?? []).entries())
      yield {
        id: documents[from + at] ?? 0,
        length: lengths[from + at] ?? 0,
        fields: { title, number: numbers?.[at] ?? '', issuer: issuers?.[at] ?? '' },
      };
  }
}

/** Puts a segment whose parts and lists are stored among the others. */
export function insertSegment(
  db: Db,
  { id, level, documents, gone }: { id: number; level: number; documents: number; gone: Uint8Array | null },
): void {
  prepared<[number, number, number, Uint8Array | null], unknown>(
    db,
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

function concat(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
