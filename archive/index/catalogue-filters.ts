import { toSearchForm } from '#core/text/search-form.ts';
import type { Db } from '../database/connection.ts';
import type { QueryNode } from '#core/query/query-tree.ts';

/** Date of a document: 成文日期, else 印发日期, else the day its issue came out. */
export const DATE_SQL = 'coalesce(document.signed_on, document.printed_on, issue.published_on)';
const FROM_SQL = 'FROM document JOIN issue ON issue.id = document.issue_id';
const YEAR_SQL = `coalesce(issue.year, CAST(substr(${DATE_SQL}, 1, 4) AS INTEGER))`;

type CatalogueNode = Extract<QueryNode, { kind: 'numbers' | 'dates' | 'document-number' | 'field' | 'term' }>;

/** The ids of the documents for which a fact of the catalogue or an annotation is as the query asks. */
export function findByCatalogue(db: Db, node: CatalogueNode): number[] {
  switch (node.kind) {
    case 'numbers':
      return between(db, node.field === 'year' ? YEAR_SQL : 'issue.number', node);
    case 'dates':
      return between(db, DATE_SQL, node);
    case 'document-number':
      return db
        .prepare<[string], number>('SELECT id FROM document WHERE document_number_key = ?')
        .pluck()
        .all(node.key);
    case 'field':
      return findByText(db, node.field, node.form);
    case 'term':
      return [];
  }
}

function between(
  db: Db,
  what: string,
  span: { from: number | string | null; to: number | string | null },
): number[] {
  const bounds = { from: span.from, to: span.to };
  return db
    .prepare<[typeof bounds], number>(
      `SELECT document.id ${FROM_SQL} WHERE ${what} >= ifnull(:from, ${what}) AND ${what} <= ifnull(:to, ${what})`,
    )
    .pluck()
    .all(bounds);
}

function findByText(db: Db, field: string, form: string): number[] {
  if (field === 'column') return findInColumn(db, form);
  const rows = db
    .prepare<[], { id: number; note: string; tags: string }>(
      'SELECT document_id AS id, note, tags FROM annotation WHERE removed_at IS NULL',
    )
    .all();
  const holds = (row: { note: string; tags: string }): boolean =>
    field === 'note'
      ? toSearchForm(row.note).text.includes(form)
      : (JSON.parse(row.tags) as string[]).some((tag) => toSearchForm(tag).text === form); // our own column, json_valid
  return rows.filter(holds).map((row) => row.id);
}

/** Columns are few: their names are folded here and compared as they are there. */
function findInColumn(db: Db, form: string): number[] {
  const names = db
    .prepare<[], string>('SELECT DISTINCT column_name FROM document WHERE column_name IS NOT NULL')
    .pluck()
    .all()
    .filter((name) => toSearchForm(name).text.includes(form));
  return db
    .prepare<[string], number>(
      'SELECT id FROM document WHERE column_name IN (SELECT value FROM json_each(?))',
    )
    .pluck()
    .all(JSON.stringify(names));
}
