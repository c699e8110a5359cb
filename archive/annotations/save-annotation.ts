import { randomUUID } from 'node:crypto';
import { describeRange } from '#core/anchoring/describe-range.ts';
import type { AnnotationInverse } from '#core/contract/inverse.ts';
import { AppError } from '#core/errors/app-error.ts';
import {
  annotationDraftSchema,
  type Annotation,
  type AnnotationDraft,
  type Selector,
} from '#core/model/annotation.ts';
import { annotationIdSchema, type AnnotationId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { getAnnotatedText } from './annotated-text.ts';
import {
  findAnnotationRow,
  selectorColumns,
  readContent,
  selectorOf,
  toAnnotation,
  type AnnotationContent,
  type AnnotationRow,
} from './annotation-row.ts';
import { placeAnnotation, seenAsDescribed } from './place-annotation.ts';
import { findSeen } from './review-rows.ts';

export type By = { author: string; now: string };

/** An annotation that is not removed. @throws AppError `item/not-found` */
export function getAnnotationRow(db: Db, id: string): AnnotationRow {
  const row = findAnnotationRow(db, id);
  if (row === null || row.removed_at !== null)
    throw new AppError('item/not-found', { what: 'annotation', id });
  return row;
}

/**
 * Adds an annotation, or changes the one with the draft's id, and says how to take that back. Where the draft does not move the
 * passage, its position is kept as it was described, an orphan's old quote too, and what of it waits for a look.
 * @throws AppError `item/not-found`, `annotation/bad-range`
 */
export function saveAnnotation(
  db: Db,
  draft: AnnotationDraft,
  by: By,
): { annotation: Annotation; inverse: AnnotationInverse } {
  return db.transaction(() => {
    const document = getAnnotatedText(db, draft.documentId);
    const before = draft.id === null ? null : findAnnotationRow(db, draft.id);
    const id = draft.id ?? annotationIdSchema.parse(randomUUID());
    const kept = draft.selector ?? findKeptSelector(draft, before);
    const selector = kept ?? describeRange(document.text, draft.range, document.textVersion);
    // Where the passage is described anew, it is in the text.
    const isGivenUp = kept === null ? 0 : (before?.is_given_up ?? 0);
    const place = { ...selectorColumns(selector), is_given_up: isGivenUp } as const;
    const content = { ...contentOf(draft, before, by), id, ...place };
    const seen = kept === null ? null : findSeen(db, id);
    placeAnnotation(db, content, document, seen ?? seenAsDescribed(content, document, by.now));
    return { annotation: toAnnotation(getAnnotationRow(db, id)), inverse: inverseOf(before, id) };
  })();
}

function contentOf(
  draft: AnnotationDraft,
  before: AnnotationRow | null,
  { author, now }: By,
): Omit<AnnotationContent, 'id' | 'is_given_up' | keyof ReturnType<typeof selectorColumns>> {
  const link = draft.link === undefined ? (before?.link ?? null) : draft.link && JSON.stringify(draft.link);
  const isShared = draft.isShared ?? before?.is_shared === 1;
  return {
    document_id: draft.documentId,
    style: draft.style,
    color: draft.color,
    note: draft.note,
    tags: JSON.stringify(draft.tags),
    is_shared: isShared ? 1 : 0,
    link,
    author: before?.author ?? author,
    created_at: before?.created_at ?? now,
    changed_at: now,
    removed_at: null,
  };
}

/** The stored position, where the draft names the place at which the passage stands now, or where the orphan stood. */
function findKeptSelector(draft: AnnotationDraft, before: AnnotationRow | null): Selector | null {
  if (before?.document_id !== draft.documentId) return null;
  const start = before.place_start ?? before.start_offset;
  const end = before.place_end ?? before.end_offset;
  return start === draft.range.start && end === draft.range.end ? selectorOf(before) : null;
}

function inverseOf(before: AnnotationRow | null, id: AnnotationId): AnnotationInverse {
  if (before === null || before.removed_at !== null)
    return { operation: 'annotations.remove', request: { ids: [id] } };
  return { operation: 'annotations.save', request: toDraft(before) };
}

/** The draft that would save a row as it stands. */
function toDraft(row: AnnotationRow): AnnotationDraft {
  return annotationDraftSchema.parse({
    id: row.id,
    ...readContent(row),
    range: { start: row.start_offset, end: row.end_offset },
  });
}

/** Removes annotations; those already removed are passed over. @throws AppError `item/not-found` */
export function removeAnnotations(
  db: Db,
  ids: readonly AnnotationId[],
  { now }: Pick<By, 'now'>,
): AnnotationInverse {
  return { operation: 'annotations.restore', request: { ids: markRemoved(db, ids, now) } };
}

/** Brings removed annotations back; those that are there are passed over. @throws AppError `item/not-found` */
export function restoreAnnotations(db: Db, ids: readonly AnnotationId[]): AnnotationInverse {
  return { operation: 'annotations.remove', request: { ids: markRemoved(db, ids, null) } };
}

/** All or nothing; returns what changed, so that the inverse takes back that and no more. */
function markRemoved(db: Db, ids: readonly AnnotationId[], removedAt: string | null): AnnotationId[] {
  const mark = db.prepare(
    'UPDATE annotation SET removed_at = :removedAt WHERE id = :id AND (removed_at IS NULL) = (:removedAt IS NOT NULL)',
  );
  return db.transaction(() => {
    const changed = ids.filter((id) => {
      if (mark.run({ id, removedAt }).changes === 1) return true;
      if (findAnnotationRow(db, id) === null)
        throw new AppError('item/not-found', { what: 'annotation', id });
      return false;
    });
    // An inverse of nothing cannot be said.
    return changed.length > 0 ? changed : [...ids];
  })();
}
