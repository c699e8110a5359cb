import type { Annotation } from '#core/model/annotation.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { getDocument } from '../holdings/documents.ts';
import { getIssue } from '../holdings/issues.ts';
import type { Db } from '../database/connection.ts';
import { toAnnotation, type AnnotationRow } from './annotation-row.ts';

export type ListedAnnotation = Annotation & { documentTitle: string; issue: string };

/** The annotations of one document in text order, or of the whole archive by document: orphans last in each. */
export function listAnnotations(db: Db, documentId: DocumentId | null): ListedAnnotation[] {
  const rows = db
    .prepare<{ documentId: number | null }, AnnotationRow>(
      `SELECT * FROM annotation WHERE removed_at IS NULL AND (:documentId IS NULL OR document_id = :documentId)
       ORDER BY document_id, start_offset, end_offset, id`,
    )
    .all({ documentId });
  const byDocument = Map.groupBy(rows, (row) => row.document_id);
  return [...byDocument].flatMap(([id, own]) => listOfDocument(db, id, own));
}

function listOfDocument(db: Db, documentId: number, rows: readonly AnnotationRow[]): ListedAnnotation[] {
  const document = getDocument(db, documentId as DocumentId); // a foreign key
  const issue = getIssue(db, document.issueId).title;
  const listed = rows.map((row) => ({
    ...toAnnotation(row, document),
    documentTitle: document.title,
    issue,
  }));
  const place = (annotation: Annotation) => annotation.range?.start ?? Number.POSITIVE_INFINITY;
  return listed.sort((a, b) => compare(place(a), place(b)));
}

function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
