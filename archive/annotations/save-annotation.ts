import { randomUUID } from 'node:crypto';
import type { Inverse } from '#core/contract/archive-operations.ts';
import { AppError } from '#core/errors/app-error.ts';
import { describeRange } from '#core/anchoring/describe-range.ts';
import { annotationDraftSchema, type Annotation, type AnnotationDraft } from '#core/model/annotation.ts';
import { annotationIdSchema, type AnnotationId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { getDocument } from '../holdings/documents.ts';
import { toAnnotation, type AnnotationRow } from './annotation-row.ts';

type By = { author: string; now: string };

/** The row of an annotation, removed or not; null where there is none. */
export function findAnnotationRow(db: Db, id: string): AnnotationRow | null {
  return db.prepare<[string], AnnotationRow>('SELECT * FROM annotation WHERE id = ?').get(id) ?? null;
}

/**
 * Adds an annotation, or changes the one with the draft's id, and says how to take that back. An orphan whose passage the draft
 * does not move keeps its old quote.
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

function describeDraft(
  draft: AnnotationDraft,
  place: { text: string; textVersion: number },
  before: AnnotationRow | null,
) {
  const { start, end } = draft.range;
  const stays = before !== null && before.start_offset === start && before.end_offset === end;
  const passage = stays
    ? { quote: before.quote, prefix: before.prefix, suffix: before.suffix, text_version: before.text_version }
    : describePassage(draft, place);
  return {
    document_id: draft.documentId,
    style: draft.style,
    color: draft.color,
    note: draft.note,
    tags: JSON.stringify(draft.tags),
    ...passage,
    start_offset: start,
    end_offset: end,
    removed_at: null,
  };
}

function describePassage(
  draft: AnnotationDraft,
  { text, textVersion }: { text: string; textVersion: number },
) {
  const { quote, prefix, suffix } = describeRange(text, draft.range, textVersion);
  return { quote, prefix, suffix, text_version: textVersion };
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
    style: row.style,
    color: row.color,
    note: row.note,
    tags: JSON.parse(row.tags),
  });
}

/** Removes annotations. @throws AppError `item/not-found` */
export function removeAnnotations(db: Db, ids: readonly AnnotationId[], { now }: Pick<By, 'now'>): Inverse {
  const changed = markRemoved(db, ids, now);
  return { operation: 'annotations.restore', request: { ids: changed } };
}

/** Brings removed annotations back. @throws AppError `item/not-found` */
export function restoreAnnotations(db: Db, ids: readonly AnnotationId[]): Inverse {
  const changed = markRemoved(db, ids, null);
  return { operation: 'annotations.remove', request: { ids: changed } };
}

function markRemoved(db: Db, ids: readonly AnnotationId[], removedAt: string | null): AnnotationId[] {
  const mark = db.prepare('UPDATE annotation SET removed_at = ? WHERE id = ?');
  db.transaction(() => {
    for (const id of ids)
      if (mark.run(removedAt, id).changes === 0)
        throw new AppError('item/not-found', { what: 'annotation', id });
  })();
  return [...ids];
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
