import type { ListedAnnotation } from '#core/model/annotation-list.ts';
import { issueTitle } from '../holdings/issues.ts';
import { toAnnotation, type AnnotationRow } from './annotation-row.ts';

export type ListedRow = AnnotationRow & {
  document_title: string;
  bulletin: string;
  year: number | null;
  number: number | null;
  file_name: string;
};

/** The tables that a list of annotations is drawn from, and the columns of a {@link ListedRow}. */
export const LISTED_TABLES = `annotation
  JOIN document ON document.id = annotation.document_id
  JOIN issue ON issue.id = document.issue_id
  JOIN bulletin ON bulletin.id = issue.bulletin_id
  JOIN original ON original.sha256 = issue.original_sha256
  LEFT JOIN annotation_review AS review ON review.annotation_id = annotation.id AND review.seen_at IS NULL`;
export const LISTED_COLUMNS = `annotation.*, review.outcome AS awaiting, document.title AS document_title,
  bulletin.name AS bulletin, issue.year, issue.number, original.name AS file_name`;

export function toListed(row: ListedRow): ListedAnnotation {
  return {
    ...toAnnotation(row),
    documentTitle: row.document_title,
    issue: issueTitle(row, row.file_name),
  };
}
