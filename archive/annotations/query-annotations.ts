import type { ParsedRequestOf, ResponseOf } from '#core/contract/contract.ts';
import type { AnnotationFilter, AnnotationGroup, AnnotationSort } from '#core/model/annotation-list.ts';
import { annotationIdSchema, type AnnotationId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { issueTitle } from '../holdings/issues.ts';
import { GROUP_VALUES, groupSource, toCondition } from './filter-annotations.ts';
import { LISTED_COLUMNS, LISTED_TABLES, toListed, type ListedRow } from './listed-row.ts';

type AnnotationGroups = ResponseOf<'annotations.groups'>['groups'];

const ORDERS: Record<AnnotationSort, string> = {
  place: 'place.rank, annotation.place_start NULLS LAST, annotation.id',
  changed: 'annotation.changed_at DESC, annotation.id',
  created: 'annotation.created_at DESC, annotation.id',
};

/** The annotated documents in the order of places: few to sort, where annotations are many. */
const PLACES = `WITH place AS MATERIALIZED (
  SELECT document.id, row_number() OVER (ORDER BY bulletin.name, issue.year, issue.number, issue.id, document.position) AS rank
  FROM document JOIN issue ON issue.id = document.issue_id JOIN bulletin ON bulletin.id = issue.bulletin_id
  WHERE document.id IN (SELECT DISTINCT document_id FROM annotation WHERE removed_at IS NULL))`;

/** A stretch of the annotations of a filter in the order asked for, and how many there are. */
export function queryAnnotations(
  db: Db,
  { filter, sort, offset, limit }: ParsedRequestOf<'annotations.query'>,
): ResponseOf<'annotations.query'> {
  const { sql, values } = toCondition(filter);
  const isPlaced = sort === 'place';
  // Only the ids are sorted: the rows of the stretch are read behind that.
  const ids = db
    .prepare<object, string>(
      `${isPlaced ? PLACES : ''} SELECT annotation.id FROM ${tablesOf(sql)}
       ${isPlaced ? 'JOIN place ON place.id = annotation.document_id' : ''}
       WHERE ${sql} ORDER BY ${ORDERS[sort]} LIMIT :limit OFFSET :offset`,
    )
    .pluck()
    .all({ ...values, limit, offset });
  const rows = db
    .prepare<[string], ListedRow>(
      `SELECT ${LISTED_COLUMNS} FROM ${LISTED_TABLES} WHERE annotation.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    annotations: ids.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : [toListed(row)];
    }),
    total: countAnnotations(db, filter),
  };
}

/** The tables that a condition speaks of: joining documents that none asks for would read a row for every annotation. */
function tablesOf(sql: string): string {
  const joins = [
    ['document.', 'JOIN document ON document.id = annotation.document_id'],
    ['issue.', 'JOIN issue ON issue.id = document.issue_id'],
    [
      'review.',
      'LEFT JOIN annotation_review AS review ON review.annotation_id = annotation.id AND review.seen_at IS NULL',
    ],
  ] as const;
  const needed = joins.filter(
    ([name]) => sql.includes(name) || (name === 'document.' && sql.includes('issue.')),
  );
  return ['annotation', ...needed.map(([, join]) => join)].join(' ');
}

function countAnnotations(db: Db, filter: AnnotationFilter): number {
  const { sql, values } = toCondition(filter);
  const count = db.prepare<object, number>(`SELECT count(*) FROM ${tablesOf(sql)} WHERE ${sql}`);
  return count.pluck().get(values) ?? 0;
}

/** The ids of all annotations of a filter. */
export function findAnnotationIds(db: Db, filter: AnnotationFilter): AnnotationId[] {
  const { sql, values } = toCondition(filter);
  const find = db.prepare<object, string>(`SELECT annotation.id FROM ${tablesOf(sql)} WHERE ${sql}`);
  return find
    .pluck()
    .all(values)
    .map((id) => annotationIdSchema.parse(id));
}

type GroupRow = { value: string | null; count: number };

/** How many annotations of a filter each group has, the largest first; documents and issues in their own order. */
export function groupAnnotations(
  db: Db,
  { filter, by }: ParsedRequestOf<'annotations.groups'>,
): ResponseOf<'annotations.groups'> {
  const { sql, values } = toCondition(filter);
  const source = groupSource(by);
  const value = GROUP_VALUES[by];
  const rows = db
    .prepare<object, GroupRow>(
      `SELECT CAST(${value} AS TEXT) AS value, count(${source === null ? '*' : 'DISTINCT annotation.id'}) AS count
       FROM ${tablesOf(`${sql} ${value} ${source ?? ''}`)} ${source === null ? '' : `LEFT JOIN ${source} AS grouped`}
       WHERE ${sql} GROUP BY ${value} ORDER BY count DESC, 1`,
    )
    .all(values);
  return { groups: inOrder(db, by, rows), total: countAnnotations(db, filter) };
}

type Named = { id: number; title: string } & Parameters<typeof issueTitle>[0] & { file_name: string };

/** Documents and issues bear names, and stand in the order of places. */
function inOrder(db: Db, by: AnnotationGroup, rows: readonly GroupRow[]): AnnotationGroups {
  if (by !== 'document' && by !== 'issue') return rows.map((row) => ({ ...row, label: '' }));
  const counts = new Map(rows.map(({ value, count }) => [value, count]));
  const named = db
    .prepare<[string], Named>(
      `SELECT ${by}.id, document.title, bulletin.name AS bulletin, issue.year, issue.number, original.name AS file_name
       FROM issue JOIN bulletin ON bulletin.id = issue.bulletin_id JOIN original ON original.sha256 = issue.original_sha256
       JOIN document ON document.issue_id = issue.id WHERE ${by}.id IN (SELECT CAST(value AS INTEGER) FROM json_each(?))
       GROUP BY ${by}.id ORDER BY bulletin.name, issue.year, issue.number, issue.id, document.position`,
    )
    .all(JSON.stringify([...counts.keys()]));
  return named.map((row) => ({
    value: String(row.id),
    label: by === 'document' ? row.title : issueTitle(row, row.file_name),
    count: counts.get(String(row.id)) ?? 0,
  }));
}
