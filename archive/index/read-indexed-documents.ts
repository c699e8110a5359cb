import type { Db } from '../database/connection.ts';
import type { IndexedDocument } from './full-text-index.ts';

type Row = { id: number; title: string; documentNumber: string | null; issuers: string; text: string };

const BATCH = 200;

/**
 * Every document as the index takes it, in the order of ids. Reads in batches, each a statement of its own, so that the caller may
 * pause between documents while others use the database.
 */
export function* readIndexedDocuments(db: Db): Generator<IndexedDocument> {
  const batch = db.prepare<[number], Row>(
    `SELECT id, title, document_number AS documentNumber, issuers, text
     FROM document JOIN document_text ON document_id = id WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
  );
  let last = 0;
  for (let rows = batch.all(last); rows.length > 0; rows = batch.all(last)) {
    for (const row of rows) {
      last = row.id;
      yield { ...row, issuers: JSON.parse(row.issuers) as string[] }; // our own column, checked by json_valid
    }
  }
}

/** Of the documents with these ids those that are held, as the index takes them. */
export function readIndexed(db: Db, ids: readonly number[]): IndexedDocument[] {
  return db
    .prepare<[string], Row>(
      `SELECT id, title, document_number AS documentNumber, issuers, text
       FROM document JOIN document_text ON document_id = id WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(JSON.stringify(ids))
    .map((row) => ({ ...row, issuers: JSON.parse(row.issuers) as string[] })); // our own column, checked by json_valid
}
