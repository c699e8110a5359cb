import { randomUUID } from 'node:crypto';
import type { Inverse } from '#core/contract/inverse.ts';
import { AppError } from '#core/errors/app-error.ts';
import { describeRange } from '#core/anchoring/describe-range.ts';
import {
  annotationDraftSchema,
  type Annotation,
  type AnnotationDraft,
  type Selector,
} from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import { annotationIdSchema, type AnnotationId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { getDocument } from '../holdings/documents.ts';
import { selectorOf, toAnnotation, type AnnotationRow } from './annotation-row.ts';

type By = { author: string; now: string };

/** The row of an annotation, removed or not; null where there is none. */
export function findAnnotationRow(db: Db, id: string): AnnotationRow | null {
  return db.prepare<[string], AnnotationRow>('SELECT * FROM annotation WHERE id = ?').get(id) ?? null;
}

/**
 * Adds an annotation, or changes the one with the draft's id, and says how to take that back. Where the draft does not move the
 * passage, its position is kept as it was described, an orphan's old quote too.
 * @throws AppError `item/not-found`, `annotation/bad-range`
 */
export function saveAnnotation(
  db: Db,
  draft: AnnotationDraft,
  by: By,
): { annotation: Annotation; inverse: Inverse } {
  const document = getDocument(db, draft.documentId);
  const before = draft.id === null ? null : findAnnotationRow(db, draft.id);
  const id = draft.id ?? annotationIdSchema.parse(randomUUID());
  const row = { ...describeDraft(draft, document, before), id, ...signed(before, by) };
  writeAnnotationRow(db, row);
  return { annotation: toAnnotation(row, document), inverse: inverseOf(before, id) };
}

function describeDraft(draft: AnnotationDraft, document: Document, before: AnnotationRow | null) {
  const { quote, prefix, suffix, range, textVersion } =
    draft.selector ??
    findKeptSelector(draft, document, before) ??
    describeRange(document.text, draft.range, document.textVersion);
  return {
    document_id: draft.documentId,
    style: draft.style,
    color: draft.color,
    note: draft.note,
    tags: JSON.stringify(draft.tags),
    quote,
    prefix,
    suffix,
    start_offset: range.start,
    end_offset: range.end,
    text_version: textVersion,
    removed_at: null,
  };
}

/** The stored position, where the draft names the place at which the passage stands now, or where the orphan stood. */
function findKeptSelector(
  draft: AnnotationDraft,
  document: Document,
  before: AnnotationRow | null,
): Selector | null {
  if (before?.document_id !== draft.documentId) return null;
  const { range, selector } = toAnnotation(before, document);
  const place = range ?? selector.range;
  return place.start === draft.range.start && place.end === draft.range.end ? selector : null;
}

function signed(before: AnnotationRow | null, { author, now }: By) {
  return { author: before?.author ?? author, created_at: before?.created_at ?? now, changed_at: now };
}

function inverseOf(before: AnnotationRow | null, id: AnnotationId): Inverse {
  if (before === null || before.removed_at !== null)
    return { operation: 'annotations.remove', request: { ids: [id] } };
  return { operation: 'annotations.save', request: toDraft(before) };
}

/** Inserts a row, or replaces the one with its id. */
export function writeAnnotationRow(db: Db, row: AnnotationRow): void {
  db.prepare(UPSERT).run(row);
}

/** The draft that would save a row as it stands. */
export function toDraft(row: AnnotationRow): AnnotationDraft {
  return annotationDraftSchema.parse({
    id: row.id,
    documentId: row.document_id,
    range: { start: row.start_offset, end: row.end_offset },
    selector: selectorOf(row),
    style: row.style,
    color: row.color,
    note: row.note,
    tags: JSON.parse(row.tags) as unknown,
  });
}

/** Removes annotations; those already removed are passed over. @throws AppError `item/not-found` */
export function removeAnnotations(db: Db, ids: readonly AnnotationId[], { now }: Pick<By, 'now'>): Inverse {
  return { operation: 'annotations.restore', request: { ids: markRemoved(db, ids, now) } };
}

/** Brings removed annotations back; those that are there are passed over. @throws AppError `item/not-found` */
export function restoreAnnotations(db: Db, ids: readonly AnnotationId[]): Inverse {
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

const COLUMNS = [
  'id',
  'document_id',
  'style',
  'color',
  'note',
  'tags',
  'quote',
  'prefix',
  'suffix',
  'start_offset',
  'end_offset',
  'text_version',
  'author',
  'created_at',
  'changed_at',
  'removed_at',
] as const satisfies readonly (keyof AnnotationRow)[];

const UPSERT = `INSERT INTO annotation (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `:${name}`).join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${COLUMNS.slice(1)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;
