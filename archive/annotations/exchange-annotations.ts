import {
  parseWebAnnotations,
  toWebAnnotations,
  type ExchangedAnnotation,
} from '#core/anchoring/web-annotation.ts';
import { annotationIdSchema } from '#core/model/ids.ts';
import type { ResponseOf } from '#core/contract/contract.ts';
import type { Db } from '../database/connection.ts';
import { selectorOf, type AnnotationRow } from './annotation-row.ts';
import { exchangedPlacer } from './place-exchanged.ts';
import { findAnnotationRow, writeAnnotationRow } from './save-annotation.ts';

type ExchangeRow = AnnotationRow & { sha256: string; position: number };

const SELECT_EXCHANGED = `SELECT annotation.*, issue.original_sha256 AS sha256, document.position
  FROM annotation JOIN document ON document.id = document_id JOIN issue ON issue.id = issue_id`;

/** All annotations as W3C Web Annotation JSON-LD, in the order of issues and text. */
export function exportAnnotations(db: Db): { text: string; annotations: number } {
  const rows = db
    .prepare<[], ExchangeRow>(
      `${SELECT_EXCHANGED} WHERE removed_at IS NULL ORDER BY issue_id, position, start_offset, annotation.id`,
    )
    .all();
  return {
    text: `${JSON.stringify(toWebAnnotations(rows.map(toExchanged)), null, 2)}\n`,
    annotations: rows.length,
  };
}

function toExchanged(row: ExchangeRow): ExchangedAnnotation {
  return {
    id: annotationIdSchema.parse(row.id),
    style: row.style,
    color: row.color,
    note: row.note,
    tags: JSON.parse(row.tags) as string[], // our own column, checked by json_valid
    selector: selectorOf(row),
    author: row.author,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    document: { sha256: row.sha256, order: row.position },
  };
}

/**
 * Adds the annotations of a file that are not held yet. One that is held and differs is left as it is and told as conflicting;
 * one whose document is not held here is told as unplaced. Runs in the caller's transaction.
 * @throws AppError `annotation/bad-file`
 */
export function importAnnotations(db: Db, text: string): ResponseOf<'annotations.import'> {
  const report = { added: 0, unchanged: 0, conflicting: [] as string[], unplaced: [] as string[] };
  const findDocument = exchangedPlacer(db);
  for (const annotation of parseWebAnnotations(text)) {
    const documentId = findDocument(annotation);
    const held = findAnnotationRow(db, annotation.id);
    if (documentId === null) report.unplaced.push(annotation.id);
    else if (held === null) {
      writeAnnotationRow(db, toRow(annotation, documentId));
      report.added += 1;
    } else if (isSame(held, toRow(annotation, documentId))) report.unchanged += 1;
    else report.conflicting.push(annotation.id);
  }
  return report;
}

function toRow(annotation: ExchangedAnnotation, documentId: number): AnnotationRow {
  const { id, style, color, note, tags, selector, author, createdAt, changedAt } = annotation;
  return {
    id,
    document_id: documentId,
    style,
    color,
    note,
    tags: JSON.stringify(tags),
    quote: selector.quote,
    prefix: selector.prefix,
    suffix: selector.suffix,
    start_offset: selector.range.start,
    end_offset: selector.range.end,
    text_version: selector.textVersion,
    author,
    created_at: createdAt,
    changed_at: changedAt,
    removed_at: null,
  };
}

function isSame(held: AnnotationRow, other: AnnotationRow): boolean {
  return JSON.stringify(Object.entries(held).sort()) === JSON.stringify(Object.entries(other).sort());
}
