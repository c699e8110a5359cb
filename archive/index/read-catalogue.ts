import type { Completion } from '#core/model/search.ts';
import type { Db } from '../database/connection.ts';

/** What can be completed: a text of the catalogue, and the document it leads to where there is only one. */
export type CatalogueEntry = { sort: Completion['sort']; text: string; documentId: number | null };

type Row = { id: number; title: string; documentNumber: string | null; issuers: string };

/** The entries of the documents with ids above `after`, in the order of ids; people last. */
export function readCatalogue(db: Db, after: number): CatalogueEntry[] {
  const rows = db
    .prepare<[number], Row>(
      'SELECT id, title, document_number AS documentNumber, issuers FROM document WHERE id > ? ORDER BY id',
    )
    .all(after);
  const people = db
    .prepare<[number], string>(
      'SELECT DISTINCT person FROM appointment WHERE document_id > ? ORDER BY person',
    )
    .pluck()
    .all(after);
  return [
    ...rows.flatMap(entriesOfDocument),
    ...people.map((text) => ({ sort: 'person' as const, text, documentId: null })),
  ];
}

function entriesOfDocument({ id, title, documentNumber, issuers }: Row): CatalogueEntry[] {
  const names = JSON.parse(issuers) as string[]; // our own column, checked by json_valid
  return [
    { sort: 'title' as const, text: title, documentId: id },
    ...(documentNumber === null ? [] : [{ sort: 'number' as const, text: documentNumber, documentId: id }]),
    ...names.map((text) => ({ sort: 'issuer' as const, text, documentId: null })),
  ];
}
