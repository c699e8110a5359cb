import type { ListedAnnotation } from '#core/model/annotation-list.ts';
import type { AnnotationId, DocumentId } from '#core/model/ids.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { Db } from '../database/connection.ts';
import { LISTED_COLUMNS, LISTED_TABLES, toListed, type ListedRow } from './listed-row.ts';

/** The annotations of one document in text order, or of the whole archive by document: orphans last in each. */
export function listAnnotations(db: Db, documentId: DocumentId | null): ListedAnnotation[] {
  return db
    .prepare<{ documentId: number | null }, ListedRow>(
      `SELECT ${LISTED_COLUMNS} FROM ${LISTED_TABLES}
       WHERE annotation.removed_at IS NULL AND (:documentId IS NULL OR annotation.document_id = :documentId)
       ORDER BY annotation.document_id, place_start NULLS LAST, start_offset, end_offset, annotation.id`,
    )
    .all({ documentId })
    .map(toListed);
}

/** One annotation with what a list says of it. @throws AppError `item/not-found` */
export function getListed(db: Db, id: AnnotationId): ListedAnnotation {
  const row = db
    .prepare<[string], ListedRow>(
      `SELECT ${LISTED_COLUMNS} FROM ${LISTED_TABLES} WHERE annotation.id = ? AND annotation.removed_at IS NULL`,
    )
    .get(id);
  if (row === undefined) throw new AppError('item/not-found', { what: 'annotation', id });
  return toListed(row);
}
