import type { DocumentSummary } from '#core/model/document.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { validitySchema, type Validity } from '#core/model/validity.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { Db } from '../database/connection.ts';
import { listDocuments } from '../holdings/documents.ts';
import { listSuggestedIds, suggestionsFor } from './suggestions.ts';

type Stretch = { offset: number; limit: number };
type DecisionRow = {
  documentId: DocumentId;
  status: string;
  since: string | null;
  note: string;
  author: string;
  at: string;
};
/** The documents whose validity is spoken of and not decided on, or decided on; newest first. */
export function listValidity(
  db: Db,
  { state, today, offset, limit }: Stretch & { state: 'suggested' | 'decided'; today: string },
): { entries: Validity[]; total: number } {
  const ids = state === 'decided' ? decidedIds(db) : listSuggestedIds(db, today);
  const page = ids.slice(offset, offset + limit);
  return { entries: describe(db, page, today), total: ids.length };
}

/** What is suggested and decided of one document. @throws AppError `item/not-found` */
export function getValidity(db: Db, documentId: DocumentId, today: string): Validity {
  const [entry] = describe(db, [documentId], today);
  if (entry === undefined) throw new AppError('item/not-found', { what: 'document', id: documentId });
  return entry;
}

function decidedIds(db: Db): DocumentId[] {
  return db
    .prepare<[], DocumentId>(
      `SELECT document_id FROM validity_decision JOIN document ON document.id = document_id ORDER BY at DESC, document_id DESC`,
    )
    .pluck()
    .all();
}

function describe(db: Db, ids: readonly DocumentId[], today: string): Validity[] {
  const documents = new Map(listDocuments(db, null, ids).map((document) => [document.id, document]));
  const suggestions = suggestionsFor(db, ids, today);
  const decisions = decisionsFor(db, ids);
  const toValidity = (document: DocumentSummary): Validity =>
    validitySchema.parse({
      document,
      suggestions: suggestions.get(document.id) ?? [],
      decision: decisions.get(document.id) ?? null,
    });
  return ids.flatMap((id) => {
    const document = documents.get(id);
    return document === undefined ? [] : [toValidity(document)];
  });
}

function decisionsFor(db: Db, ids: readonly DocumentId[]): Map<DocumentId, DecisionRow> {
  const rows = db
    .prepare<[string], DecisionRow>(
      `SELECT document_id AS documentId, status, since, note, author, at FROM validity_decision
       WHERE document_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.documentId, row]));
}
