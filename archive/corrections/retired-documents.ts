import type { Db } from '../database/connection.ts';

/** A document that the reading of an original has no longer, and where it began in the source. */
export type RetiredDocument = { id: number; start: number };

/** The retired documents of an original, those that went last first. */
export function listRetired(db: Db, sha256: string): RetiredDocument[] {
  return db
    .prepare<[string], RetiredDocument>(
      'SELECT id, source_start AS start FROM retired_document WHERE original_sha256 = ? ORDER BY rowid DESC',
    )
    .all(sha256);
}

/**
 * Notes which documents of an original are retired now, and which document holds the text of each: `holderOf` tells that by the
 * place in the source where it began.
 */
export function saveRetired(
  db: Db,
  sha256: string,
  retired: readonly RetiredDocument[],
  holderOf: (start: number) => number | null,
): void {
  db.prepare('DELETE FROM retired_document WHERE original_sha256 = ?').run(sha256);
  const insert = db.prepare(
    'INSERT INTO retired_document (id, original_sha256, source_start, held_by) VALUES (?, ?, ?, ?)',
  );
  for (const { id, start } of retired) insert.run(id, sha256, start, holderOf(start));
}

/** The document that holds the text of a retired one now; null for a document that is not retired. */
export function findHolder(db: Db, documentId: number): number | null {
  const find = db.prepare<[number], number | null>('SELECT held_by FROM retired_document WHERE id = ?');
  return find.pluck().get(documentId) ?? null;
}
