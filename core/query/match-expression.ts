import { classOfCodePoint, UNIT_CLASS } from '../text/fold-table.ts';
import { indexTokens } from './index-tokens.ts';
import type { QueryNode } from './query-tree.ts';

/** Columns of the full-text index that a term without a field looks at; a title in `title` stands in the body too. */
const TEXT_COLUMNS = '{body title}';
const COLUMN_BY_FIELD = {
  title: '{title given_title}',
  number: 'document_number',
  issuer: 'issuer',
} as const;

/** True for a form of one character, which the index answers from its table of characters. */
export function isOneCharacter(form: string): boolean {
  return form.length === ((form.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * The FTS5 expression that is true for exactly the documents that contain the form: the phrase of its tokens. The last
 * single of a run at the end goes, since the text may go on: the token before it says the same. A form of one character
 * is the prefix of what begins with it.
 */
export function matchPhrase(form: string): string {
  const tokens = indexTokens(form).split(' ');
  const endsInRun = classOfCodePoint(tokens.at(-1) ?? '') !== UNIT_CLASS.other;
  const isOpen = endsInRun && tokens.length > 1;
  const phrase = (isOpen ? tokens.slice(0, -1) : tokens).join(' ').replaceAll('"', '""');
  return endsInRun && !isOpen ? `"${phrase}" *` : `"${phrase}"`;
}

/** The expression for a term or a field that the index holds in a column; null for what it does not hold. */
export function matchLeaf(node: Extract<QueryNode, { kind: 'term' | 'field' }>): string | null {
  if (node.kind === 'term') return `${TEXT_COLUMNS} : ${matchPhrase(node.form)}`;
  const { field } = node;
  if (field === 'column' || field === 'note' || field === 'tag') return null;
  return `${COLUMN_BY_FIELD[field]} : ${matchPhrase(node.form)}`;
}

/**
 * The FTS5 expression (https://sqlite.org/fts5.html#full_text_query_syntax) of a query, or null where the index cannot
 * answer it as a whole and quickly: single characters, facts of the catalogue, and what is only negative.
 * Everything a person typed stands inside a quoted phrase.
 */
export function toMatchExpression(node: QueryNode): string | null {
  switch (node.kind) {
    case 'term':
    case 'field':
      // A prefix walks through every token it begins, and bm25 would do so three times over: it is matched apart.
      return isOneCharacter(node.form) ? null : matchLeaf(node);
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
