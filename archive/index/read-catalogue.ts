import type { Completion } from '#core/model/search.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';

/** What can be completed: a text of the catalogue, and the document it leads to where there is only one. */
export type CatalogueEntry = {
  sort: Completion['sort'];
  text: string;
  documentId: number | null;
  /** Of a person, where they are written down: their syllables, parted by spaces. */
  syllables: string | null;
};

type Row = { id: number; title: string; documentNumber: string | null; issuers: string };

/** How many documents of ids up to `id` there are. */
export function countDocumentsUpTo(db: Db, id: number): number {
  // The whole is counted over the narrowest index, and what is above is little: the table itself is not walked through.
  return (
    db
      .prepare<[number], number>(
        'SELECT (SELECT count(*) FROM document) - (SELECT count(*) FROM document WHERE id > ?)',
      )
      .pluck()
      .get(id) ?? 0
  );
}

/** What a document has of a sort now: its title or its number; null where there is none. */
export function findEntryText(db: Db, sort: Completion['sort'], documentId: number): string | null {
  const row = prepared<[number], Pick<Row, 'title' | 'documentNumber'>>(
    db,
    'SELECT title, document_number AS documentNumber FROM document WHERE id = ?',
  ).get(documentId);
  return (sort === 'number' ? row?.documentNumber : row?.title) ?? null;
}

/**
 * The entries of at most `most` documents with ids above `after`, in the order of ids, people last; `last` is the id of the last
 * one, null where there is none.
 */
export function readCatalogue(
  db: Db,
  { after, most }: { after: number; most: number },
): { entries: CatalogueEntry[]; documents: number; last: number | null } {
  const rows = db
    .prepare<[number, number], Row>(
      'SELECT id, title, document_number AS documentNumber, issuers FROM document WHERE id > ? ORDER BY id LIMIT ?',
    )
    .all(after, most);
  const last = rows.at(-1)?.id ?? null;
  const entries = rows.flatMap(entriesOfDocument);
  if (last !== null) entries.push(...readPeople(db, after, last));
  return { entries, documents: rows.length, last };
}

function readPeople(db: Db, after: number, last: number): CatalogueEntry[] {
  return db
    .prepare<[number, number], { text: string; syllables: string | null }>(
      `SELECT DISTINCT appointment.person AS text, person.pinyin AS syllables
       FROM appointment LEFT JOIN person ON person.name = appointment.person WHERE document_id > ? AND document_id <= ?`,
    )
    .all(after, last)
    .map((person) => ({ sort: 'person', documentId: null, ...person }));
}

function entriesOfDocument({ id, title, documentNumber, issuers }: Row): CatalogueEntry[] {
  const names = JSON.parse(issuers) as string[]; // our own column, checked by json_valid
  const entry = (sort: Completion['sort'], text: string, documentId: number | null) => ({
    sort,
    text,
    documentId,
    syllables: null,
  });
  return [
    entry('title', title, id),
    ...(documentNumber === null ? [] : [entry('number', documentNumber, id)]),
    ...names.map((text) => entry('issuer', text, null)),
  ];
}
