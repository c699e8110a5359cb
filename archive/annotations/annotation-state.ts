import type { AnnotationInverse } from '#core/contract/inverse.ts';
import { annotationStateSchema, type AnnotationState } from '#core/model/annotation.ts';
import { annotationIdSchema } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { listAnnotationRows, readContent, type AnnotationRow } from './annotation-row.ts';
import { findSeen } from './review-rows.ts';

/** What takes back whatever is done to these annotations from here on: all that is stored of them now. */
export function inverseOfChanging(db: Db, ids: readonly string[]): AnnotationInverse {
  const rows = listAnnotationRows(db, ids);
  return toInverse([...rows.map((row) => stateOf(db, row)), ...absent(ids, rows)]);
}

/** {@link inverseOfChanging} of rows that have been read already. */
export function inverseOfRows(db: Db, rows: readonly AnnotationRow[]): AnnotationInverse {
  return toInverse(rows.map((row) => stateOf(db, row)));
}

/** What puts states back. */
export function toInverse(states: AnnotationState[]): AnnotationInverse {
  return { operation: 'annotations.putBack', request: { states } };
}

/** The states of annotations that are not there. */
export function absent(ids: readonly string[], rows: readonly AnnotationRow[]): AnnotationState[] {
  const held = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !held.has(id)).map((id) => ({ id: annotationIdSchema.parse(id), stands: null }));
}

/** All that is stored of an annotation. */
export function stateOf(db: Db, row: AnnotationRow): AnnotationState {
  return annotationStateSchema.parse({
    id: row.id,
    stands: {
      ...readContent(row),
      author: row.author,
      createdAt: row.created_at,
      changedAt: row.changed_at,
      removedAt: row.removed_at,
      seen: findSeen(db, row.id),
    },
  });
}
