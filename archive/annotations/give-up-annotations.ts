import type { AnnotationInverse } from '#core/contract/inverse.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { textReader } from './annotated-text.ts';
import { placeAnnotation, seenAsDescribed } from './place-annotation.ts';
import { inverseOfChanging } from './annotation-state.ts';
import { findSeen } from './review-rows.ts';
import { getAnnotationRow, type By } from './save-annotation.ts';

/**
 * Says of annotations that their passages are not in the text any more, whatever was found of them: orphans with their old quotes, which
 * no change of the text brings back before they are pointed to another passage. @throws AppError `item/not-found`
 */
export function giveUpAnnotations(
  db: Db,
  ids: readonly AnnotationId[],
  { now }: Pick<By, 'now'>,
): AnnotationInverse {
  const readText = textReader(db);
  return db.transaction(() => {
    const inverse = inverseOfChanging(db, ids);
    for (const id of ids) {
      const row = getAnnotationRow(db, id);
      const document = readText(row.document_id);
      if (document === null) continue;
      const seen = findSeen(db, id) ?? seenAsDescribed(row, document, now);
      placeAnnotation(db, { ...row, is_given_up: 1, changed_at: now }, document, seen);
    }
    return inverse;
  })();
}
