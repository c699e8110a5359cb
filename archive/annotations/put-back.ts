import type { AnnotationInverse } from '#core/contract/inverse.ts';
import { AppError } from '#core/errors/app-error.ts';
import { annotationStateSchema, type AnnotationState } from '#core/model/annotation.ts';
import { annotationIdSchema } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { textReader, type AnnotatedText } from './annotated-text.ts';
import { readContent, findAnnotationRow, selectorColumns, type AnnotationContent } from './annotation-row.ts';
import { placeAnnotation, seenAsDescribed } from './place-annotation.ts';
import { findSeen } from './review-rows.ts';

/** What takes back whatever is done to these annotations from here on: all that is stored of them now. */
export function inverseOfChanging(db: Db, ids: readonly string[]): AnnotationInverse {
  return { operation: 'annotations.putBack', request: { states: ids.map((id) => stateOf(db, id)) } };
}

function stateOf(db: Db, id: string): AnnotationState {
  const row = findAnnotationRow(db, id);
  if (row === null) return { id: annotationIdSchema.parse(id), stands: null };
  return annotationStateSchema.parse({
    id,
    stands: {
      ...readContent(row),
      author: row.author,
      createdAt: row.created_at,
      changedAt: row.changed_at,
      removedAt: row.removed_at,
      seen: findSeen(db, id),
    },
  });
}

/**
 * Puts annotations back as they were stored; their places are found anew in the present texts. One that was not there is removed.
 * Says how to take that back. @throws AppError `item/not-found` where the document is gone
 */
export function putBack(db: Db, states: readonly AnnotationState[], now: string): AnnotationInverse {
  const readText = textReader(db);
  return db.transaction(() => {
    const inverse = inverseOfChanging(
      db,
      states.map(({ id }) => id),
    );
    const remove = db.prepare('UPDATE annotation SET removed_at = ? WHERE id = ? AND removed_at IS NULL');
    for (const state of states.toSorted(byDocument)) {
      if (state.stands === null) {
        remove.run(now, state.id);
        continue;
      }
      const { documentId: id } = state.stands;
      const document = readText(id);
      if (document === null) throw new AppError('item/not-found', { what: 'document', id });
      putBackOne(db, state.id, state.stands, document);
    }
    return inverse;
  })();
}

/** By document: each text is read once. */
function byDocument(one: AnnotationState, other: AnnotationState): number {
  return (one.stands?.documentId ?? 0) - (other.stands?.documentId ?? 0);
}

function putBackOne(
  db: Db,
  id: string,
  { seen, ...stands }: NonNullable<AnnotationState['stands']>,
  document: AnnotatedText,
): void {
  const content: AnnotationContent = {
    id,
    document_id: document.id,
    style: stands.style,
    color: stands.color,
    note: stands.note,
    tags: JSON.stringify(stands.tags),
    is_shared: stands.isShared ? 1 : 0,
    link: stands.link && JSON.stringify(stands.link),
    ...selectorColumns(stands.selector),
    is_given_up: stands.isGivenUp ? 1 : 0,
    author: stands.author,
    created_at: stands.createdAt,
    changed_at: stands.changedAt,
    removed_at: stands.removedAt,
  };
  placeAnnotation(db, content, document, seen ?? seenAsDescribed(content, document, stands.changedAt));
}
