import { randomUUID } from 'node:crypto';
import { describeRange } from '#core/anchoring/describe-range.ts';
import type { AnnotationInverse } from '#core/contract/inverse.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { Annotation, AnnotationChange } from '#core/model/annotation.ts';
import { annotationIdSchema, type AnnotationId, type Range } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { getAnnotatedText } from './annotated-text.ts';
import {
  listAnnotationRows,
  selectorColumns,
  tagsOf,
  toAnnotation,
  writeAnnotationBody,
  type AnnotationRow,
} from './annotation-row.ts';
import { placeAnnotation, seenAsDescribed } from './place-annotation.ts';
import { inverseOfChanging, inverseOfRows } from './annotation-state.ts';
import { getAnnotationRow, type By } from './save-annotation.ts';

/** How many tags one annotation takes; the model's bound. */
const MAX_TAGS = 100;

/** Sets the same on many annotations, all or nothing. @throws AppError `item/not-found` */
export function changeAnnotations(
  db: Db,
  ids: readonly AnnotationId[],
  change: AnnotationChange,
  { now }: Pick<By, 'now'>,
): AnnotationInverse {
  return db.transaction(() => {
    const rows = listAnnotationRows(db, ids).filter(({ removed_at }) => removed_at === null);
    const held = new Set<string>(rows.map(({ id }) => id));
    const missing = ids.find((id) => !held.has(id));
    if (missing !== undefined) throw new AppError('item/not-found', { what: 'annotation', id: missing });
    const inverse = inverseOfRows(db, rows);
    for (const row of rows) writeAnnotationBody(db, { ...changed(row, change), changed_at: now });
    return inverse;
  })();
}

function changed(row: AnnotationRow, change: AnnotationChange): AnnotationRow {
  const { style, color, note, isShared, link, addTags, removeTags } = change;
  const added = new Set([...(change.tags ?? tagsOf(row)), ...addTags]);
  const tags = [...added].filter((tag) => !removeTags.includes(tag)).slice(0, MAX_TAGS);
  return {
    ...row,
    style: style ?? row.style,
    color: color ?? row.color,
    note: note ?? row.note,
    tags: JSON.stringify(tags),
    is_shared: isShared === undefined ? row.is_shared : isShared ? 1 : 0,
    link: link === undefined ? row.link : link && JSON.stringify(link),
  };
}

/**
 * Parts an annotation at an offset of its document's text: the first half keeps id, note and link, the second gets the look and the
 * tags. @throws AppError `item/not-found`, `annotation/bad-range` for an offset that is not inside the passage, or of an orphan
 */
export function splitAnnotation(
  db: Db,
  { id, at }: { id: AnnotationId; at: number },
  { author, now }: By,
): { annotations: [Annotation, Annotation]; inverse: AnnotationInverse } {
  return db.transaction(() => {
    const row = getAnnotationRow(db, id);
    const { place_start: start, place_end: end } = row;
    if (start === null || end === null || at <= start || at >= end)
      throw new AppError('annotation/bad-range', { reason: 'not-inside', start, end, length: at });
    const otherId = annotationIdSchema.parse(randomUUID());
    const inverse = inverseOfChanging(db, [id, otherId]);
    const document = getAnnotatedText(db, row.document_id);
    const write = (half: AnnotationRow, range: Range): void => {
      const selector = describeRange(document.text, range, document.textVersion);
      const content = { ...half, ...selectorColumns(selector), changed_at: now };
      placeAnnotation(db, content, document, seenAsDescribed(content, document, now));
    };
    write(row, { start, end: at });
    const other = { ...row, id: otherId, note: '', link: null, author, created_at: now };
    write(other, { start: at, end });
    const read = (each: AnnotationId): Annotation => toAnnotation(getAnnotationRow(db, each));
    const annotations: [Annotation, Annotation] = [read(id), read(otherId)];
    return { annotations, inverse };
  })();
}
