import type { Db } from '../database/connection.ts';
import { textReader } from './annotated-text.ts';
import { SELECT_ANNOTATION, type AnnotationRow } from './annotation-row.ts';
import { placeAnnotation, seenAsDescribed } from './place-annotation.ts';

/** Finds the places of annotations that are older than the columns for them. Each of them once; nothing where none is. */
export function settleAnnotations(db: Db): void {
  const isUnsettled =
    db.prepare("SELECT 1 FROM meta WHERE key = 'annotations_unsettled'").get() !== undefined;
  if (!isUnsettled) return;
  const readText = textReader(db);
  db.transaction(() => {
    for (const row of db.prepare<[], AnnotationRow>(`${SELECT_ANNOTATION} ORDER BY document_id`).all()) {
      const document = readText(row.document_id);
      if (document !== null)
        placeAnnotation(db, row, document, seenAsDescribed(row, document, row.changed_at));
    }
    db.prepare("DELETE FROM meta WHERE key = 'annotations_unsettled'").run();
  })();
}
