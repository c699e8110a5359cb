import {
  toWebAnnotations,
  type ExchangedAnnotation,
  type ExchangedLink,
} from '#core/anchoring/web-annotation.ts';
import type { AnnotationLink } from '#core/model/annotation.ts';
import type { AnnotationFilter } from '#core/model/annotation-list.ts';
import { annotationIdSchema } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { linkOf, selectorOf, tagsOf, type AnnotationRow } from './annotation-row.ts';
import { toCondition } from './filter-annotations.ts';
import { LISTED_COLUMNS, LISTED_TABLES } from './listed-row.ts';

type ExchangeRow = AnnotationRow & { sha256: string; position: number };

/** The annotations of a filter as W3C Web Annotation JSON-LD, in the order of issues and text. */
export function exportAnnotations(db: Db, filter: AnnotationFilter): { text: string; annotations: number } {
  const { sql, values } = toCondition(filter);
  const rows = db
    .prepare<object, ExchangeRow>(
      `SELECT ${LISTED_COLUMNS}, issue.original_sha256 AS sha256, document.position FROM ${LISTED_TABLES}
       WHERE ${sql} ORDER BY issue_id, position, start_offset, annotation.id`,
    )
    .all(values);
  const exchanged = rows.map((row) => toExchanged(db, row));
  return { text: `${JSON.stringify(toWebAnnotations(exchanged), null, 2)}\n`, annotations: rows.length };
}

function toExchanged(db: Db, row: ExchangeRow): ExchangedAnnotation {
  const link = linkOf(row);
  return {
    id: annotationIdSchema.parse(row.id),
    style: row.style,
    color: row.color,
    note: row.note,
    tags: tagsOf(row),
    isShared: row.is_shared === 1,
    link: link && toExchangedLink(db, link),
    selector: selectorOf(row),
    isGivenUp: row.is_given_up === 1,
    author: row.author,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    document: { sha256: row.sha256, order: row.position },
  };
}

/** Null for a passage whose document is gone. */
function toExchangedLink(db: Db, link: AnnotationLink): ExchangedLink | null {
  if (link.kind === 'annotation') return link;
  const document = prepared(
    db,
    'SELECT original_sha256 AS sha256, position AS "order" FROM document JOIN issue ON issue.id = issue_id WHERE document.id = ?',
  ).get(link.documentId) as ExchangedAnnotation['document'] | undefined; // its columns
  return document === undefined ? null : { kind: 'passage', document, selector: link.selector };
}
