import type { Comparison } from '#core/anchoring/compare-passages.ts';
import { seenPassageSchema, type SeenPassage } from '#core/model/annotation.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';

/** A passage as the person saw it last, since when it is otherwise, and when that was noted; null while it waits. */
export type Seen = SeenPassage & { since: string; seenAt: string | null };

type Row = {
  old_document_id: number;
  old_title: string;
  old_quote: string;
  old_prefix: string;
  old_suffix: string;
  old_start: number;
  old_end: number;
  old_text_version: number;
  since: string;
  seen_at: string | null;
};

/** What the person saw last of a passage that a change of the text touched; null where nothing touched it. */
export function findSeen(db: Db, annotationId: string): Seen | null {
  const row = prepared(db, 'SELECT * FROM annotation_review WHERE annotation_id = ?').get(annotationId);
  return row === undefined ? null : toSeen(row as Row); // the columns of the table
}

/** Of a row of the table `annotation_review`. */
export function toSeen(row: Row): Seen {
  return {
    ...seenPassageSchema.parse({
      documentId: row.old_document_id,
      documentTitle: row.old_title,
      selector: {
        quote: row.old_quote,
        prefix: row.old_prefix,
        suffix: row.old_suffix,
        range: { start: row.old_start, end: row.old_end },
        textVersion: row.old_text_version,
      },
    }),
    since: row.since,
    seenAt: row.seen_at,
  };
}

/** Notes what became of a passage since it was seen; nothing is noted where it stands as it stood. */
export function writeReview(db: Db, annotationId: string, seen: Seen, comparison: Comparison): void {
  removeReview(db, annotationId);
  if (comparison === null) return;
  const { selector, documentId, documentTitle, since, seenAt } = seen;
  prepared(
    db,
    `INSERT INTO annotation_review (annotation_id, outcome, is_shift, old_document_id, old_title, old_quote, old_prefix,
       old_suffix, old_start, old_end, old_text_version, since, seen_at)
     VALUES (:annotationId, :outcome, :isShift, :documentId, :documentTitle, :quote, :prefix, :suffix, :start, :end,
       :textVersion, :since, :seenAt)`,
  ).run({
    annotationId,
    outcome: comparison.outcome,
    isShift: comparison.isShift ? 1 : 0,
    documentId,
    documentTitle,
    quote: selector.quote,
    prefix: selector.prefix,
    suffix: selector.suffix,
    start: selector.range.start,
    end: selector.range.end,
    textVersion: selector.textVersion,
    since,
    // Only of a passage that is not found is there something to take note of without deciding.
    seenAt: comparison.outcome === 'lost' ? seenAt : null,
  });
}

export function removeReview(db: Db, annotationId: string): void {
  prepared(db, 'DELETE FROM annotation_review WHERE annotation_id = ?').run(annotationId);
}
