import { describeRange } from '#core/anchoring/describe-range.ts';
import { splitsCharacter } from '#core/anchoring/check-range.ts';
import type { ParsedRequestOf, ResponseOf } from '#core/contract/contract.ts';
import type { AnnotationInverse } from '#core/contract/inverse.ts';
import type { ReviewOutcome } from '#core/model/annotation.ts';
import type { Review } from '#core/model/annotation-list.ts';
import type { AnnotationId, Range } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { getAnnotatedText, textReader, type AnnotatedText } from './annotated-text.ts';
import { selectorColumns, type AnnotationRow } from './annotation-row.ts';
import { toListed, type ListedRow, LISTED_COLUMNS, LISTED_TABLES } from './listed-row.ts';
import { placeAnnotation, seenAsDescribed } from './place-annotation.ts';
import { inverseOfChanging } from './annotation-state.ts';
import { removeReview, toSeen } from './review-rows.ts';
import { getAnnotationRow, type By } from './save-annotation.ts';

const CONTEXT_LENGTH = 64;

type ReviewRow = ListedRow & { outcome: ReviewOutcome; is_shift: 0 | 1 } & Parameters<typeof toSeen>[0];

/** A stretch of what waits for a look, in the order of places, with how much waits of each sort. */
export function listReviews(
  db: Db,
  { outcomes, documentId, offset, limit }: ParsedRequestOf<'annotations.awaiting'>,
): ResponseOf<'annotations.awaiting'> {
  const chosen = { outcomes: outcomes && JSON.stringify(outcomes), documentId };
  const where = `WHERE annotation.removed_at IS NULL AND review.outcome IS NOT NULL
    AND (:documentId IS NULL OR annotation.document_id = :documentId)`;
  const rows = db
    .prepare<object, ReviewRow>(
      `SELECT ${LISTED_COLUMNS}, review.* FROM ${LISTED_TABLES} ${where}
         AND (:outcomes IS NULL OR review.outcome IN (SELECT value FROM json_each(:outcomes)))
       ORDER BY annotation.document_id, annotation.start_offset, annotation.id LIMIT :limit OFFSET :offset`,
    )
    .all({ ...chosen, limit, offset });
  const counts = db
    .prepare<object, { outcome: ReviewOutcome; count: number; shifts: number }>(
      `SELECT review.outcome, count(*) AS count, sum(is_shift) AS shifts FROM ${LISTED_TABLES} ${where} GROUP BY review.outcome`,
    )
    .all({ documentId });
  const count = (outcome: ReviewOutcome): number =>
    counts.find((each) => each.outcome === outcome)?.count ?? 0;
  const readText = textReader(db);
  return {
    reviews: rows.map((row) => toReview(row, readText(row.document_id))),
    counts: {
      moved: count('moved'),
      changed: count('changed'),
      lost: count('lost'),
      shifts: counts.find(({ outcome }) => outcome === 'moved')?.shifts ?? 0,
    },
  };
}

function toReview(row: ReviewRow, document: AnnotatedText | null): Review {
  const annotation = toListed(row);
  const { since, documentId, documentTitle, selector } = toSeen(row);
  const text = document?.text ?? '';
  const near = Math.min(row.start_offset, text.length);
  const { start, end } = annotation.range ?? { start: near, end: near };
  const from = Math.max(0, start - CONTEXT_LENGTH);
  const to = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    annotation,
    outcome: row.outcome,
    isShift: row.is_shift === 1,
    since,
    old: { documentId, documentTitle, selector },
    now: {
      range: annotation.range,
      before: text.slice(splitsCharacter(text, from) ? from + 1 : from, start),
      passage: text.slice(start, end),
      after: text.slice(end, splitsCharacter(text, to) ? to - 1 : to),
    },
  };
}

/**
 * Takes what became of passages for good: one that is found is described anew where it stands, one that is not is noted as seen and
 * stays an orphan. @throws AppError `item/not-found`
 */
export function acceptReviews(
  db: Db,
  ids: readonly AnnotationId[],
  { now }: Pick<By, 'now'>,
): AnnotationInverse {
  const readText = textReader(db);
  return db.transaction(() => {
    const inverse = inverseOfChanging(db, ids);
    const note = db.prepare('UPDATE annotation_review SET seen_at = ? WHERE annotation_id = ?');
    for (const id of ids) {
      const row = getAnnotationRow(db, id);
      const document = readText(row.document_id);
      const { place_start: start, place_end: end } = row;
      if (start === null || end === null) note.run(now, id);
      else if (document !== null && row.awaiting !== null)
        describeAnew(db, row, document, { range: { start, end }, now });
    }
    return inverse;
  })();
}

/** Points annotations to other passages. @throws AppError `item/not-found`, `annotation/bad-range` */
export function repointAnnotations(
  db: Db,
  { places }: ParsedRequestOf<'annotations.repoint'>,
  { now }: Pick<By, 'now'>,
): AnnotationInverse {
  return db.transaction(() => {
    const inverse = inverseOfChanging(
      db,
      places.map(({ id }) => id),
    );
    for (const { id, documentId, range } of places)
      describeAnew(db, getAnnotationRow(db, id), getAnnotatedText(db, documentId), { range, now });
    return inverse;
  })();
}

function describeAnew(
  db: Db,
  row: AnnotationRow,
  document: AnnotatedText,
  { range, now }: { range: Range; now: string },
): void {
  const selector = describeRange(document.text, range, document.textVersion);
  const place = { document_id: document.id, ...selectorColumns(selector), is_given_up: 0 as const };
  const content = { ...row, ...place, changed_at: now };
  removeReview(db, row.id);
  placeAnnotation(db, content, document, seenAsDescribed(content, document, now));
}
