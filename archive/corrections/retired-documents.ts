import type { Db } from '../database/connection.ts';

/** A document, and where in the source it began before it went or began elsewhere. */
export type LeftStart = { id: number; start: number };

/** Where documents of an original began before, those that were left last first. */
export function listFormerStarts(db: Db, sha256: string): LeftStart[] {
  return db
    .prepare<[string], LeftStart>(
      'SELECT document_id AS id, source_start AS start FROM former_start WHERE original_sha256 = ? ORDER BY sequence DESC',
    )
    .all(sha256);
}

/** Notes where documents of an original began until now; one that began there before was left there last now. */
export function addFormerStarts(db: Db, sha256: string, left: readonly LeftStart[]): void {
  const insert = db.prepare(
    'INSERT OR REPLACE INTO former_start (original_sha256, source_start, document_id) VALUES (?, ?, ?)',
  );
  for (const { id, start } of left) insert.run(sha256, start, id);
}

/**
 * Notes which documents of an original are retired now, and which document holds the text of each: `holderOf` tells that by the
 * place in the source where it began last.
 */
export function saveRetired(
  db: Db,
  sha256: string,
  retired: readonly LeftStart[],
  holderOf: (start: number) => number | null,
): void {
  db.prepare('DELETE FROM retired_document WHERE original_sha256 = ?').run(sha256);
  const insert = db.prepare('INSERT INTO retired_document (id, original_sha256, held_by) VALUES (?, ?, ?)');
  for (const { id, start } of retired) insert.run(id, sha256, holderOf(start));
}

/** The document that holds the text of a retired one now; null for a document that is not retired. */
export function findHolder(db: Db, documentId: number): number | null {
  const find = db.prepare<[number], number | null>('SELECT held_by FROM retired_document WHERE id = ?');
  return find.pluck().get(documentId) ?? null;
}
