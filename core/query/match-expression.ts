import { classOfCodePoint, UNIT_CLASS } from '../text/fold-table.ts';
import { indexTokens } from './index-tokens.ts';
import type { QueryNode } from './query-tree.ts';

/** Columns of the full-text index that a term without a field looks at. */
const TEXT_COLUMNS = '{body title}';
const COLUMN_BY_FIELD = { title: 'title', number: 'document_number', issuer: 'issuer' } as const;

/** True for a form of one character, which the index answers from its table of characters. */
export function isOneCharacter(form: string): boolean {
  return form.length === ((form.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * The FTS5 expression that is true for exactly the documents that contain the form: the phrase of its tokens. The last
 * single of a run at the end goes, since the text may go on; where the run is that single alone, it becomes a prefix.
 */
export function matchPhrase(form: string): string {
  const tokens = indexTokens(form).split(' ');
  const last = tokens.at(-1) ?? '';
  const before = tokens.at(-2) ?? '';
  const endsInRun = classOfCodePoint(last) !== UNIT_CLASS.other;
  const isLastOfLonger = endsInRun && before.length > last.length && before.endsWith(last);
  const phrase = (isLastOfLonger ? tokens.slice(0, -1) : tokens).join(' ').replaceAll('"', '""');
  return endsInRun && !isLastOfLonger ? `"${phrase}" *` : `"${phrase}"`;
}

/**
 * The FTS5 expression (https://sqlite.org/fts5.html#full_text_query_syntax) of a query, or null where the index alone
 * cannot answer it: single characters, facts of the catalogue, and what is only negative.
 * Everything a person typed stands inside a quoted phrase.
 */
export function toMatchExpression(node: QueryNode): string | null {
  switch (node.kind) {
    case 'term':
      return isOneCharacter(node.form) ? null : `${TEXT_COLUMNS} : ${matchPhrase(node.form)}`;
    case 'field':
      if (node.field === 'column' || node.field === 'note' || node.field === 'tag') return null;
      return `${COLUMN_BY_FIELD[node.field]} : ${matchPhrase(node.form)}`;
    case 'or':
      return joinAll(node.children, 'OR');
    case 'and':
      return matchAll(node.children);
    case 'numbers':
    case 'dates':
    case 'document-number':
    case 'not':
      return null;
  }
}

function joinAll(nodes: QueryNode[], operator: 'AND' | 'OR'): string | null {
  const parts = nodes.map(toMatchExpression);
  return parts.some((part) => part === null) ? null : `(${parts.join(` ${operator} `)})`;
}

function matchAll(children: QueryNode[]): string | null {
  const wanted = joinAll(
    children.filter((child) => child.kind !== 'not'),
    'AND',
  );
  const refused = joinAll(
    children.flatMap((child) => (child.kind === 'not' ? [child.child] : [])),
    'OR',
  );
  if (wanted === null || wanted === '()' || refused === null) return null;
  return refused === '()' ? wanted : `(${wanted} NOT ${refused})`;
}
