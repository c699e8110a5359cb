import { badQuery } from './bad-query.ts';
import type { QueryToken } from './lex-query.ts';
import { combine, type QueryNode, type QueryOptions, type TermNode } from './query-tree.ts';
import { readTerm } from './read-term.ts';
import { termsOfPart } from './read-together.ts';

// Far beyond what a person writes, far below where any walk through a tree could overflow.
const MAX_DEPTH = 32;

/** A place in the tokens of a query; `length` is that of the query, the place where something missing is missed. */
export type Cursor = { tokens: QueryToken[]; next: number; length: number; options: QueryOptions };

/**
 * Reads tokens up to the end or to a closing bracket: `OR` binds least, then AND, then NOT, then `~句`.
 * @throws AppError `search/bad-query`
 */
export function readAlternatives(cursor: Cursor, depth: number): QueryNode {
  const alternatives = [readAll(cursor, depth)];
  while (peek(cursor) === 'or') {
    cursor.next++;
    alternatives.push(readAll(cursor, depth));
  }
  return combine('or', alternatives);
}

function readAll(cursor: Cursor, depth: number): QueryNode {
  const parts = [readPart(cursor, depth)];
  for (;;) {
    const kind = peek(cursor);
    if (kind === undefined || kind === 'or' || kind === 'close') return combine('and', parts);
    if (kind === 'and') cursor.next++;
    parts.push(readPart(cursor, depth));
  }
}

function readPart(cursor: Cursor, depth: number): QueryNode {
  const token = current(cursor, depth);
  if (token.kind === 'not') {
    cursor.next++;
    return { kind: 'not', child: readPart(cursor, depth + 1) };
  }
  const first = readOperand(cursor, depth);
  const scope = cursor.tokens[cursor.next];
  if (scope?.kind !== 'within') return first;
  const parts: TermNode[][] = [termsOfPart(first, token)];
  for (let next: QueryToken | undefined = scope; next?.kind === 'within'; next = cursor.tokens[cursor.next]) {
    if (next.unit !== scope.unit) throw badQuery(next.start, 'scopes-mixed', next.end - next.start);
    cursor.next++;
    parts.push(readTerms(cursor, depth));
  }
  return { kind: 'together', within: { unit: scope.unit }, parts };
}

/** A term, a group or a `NEAR`, without what may follow it. */
function readOperand(cursor: Cursor, depth: number): QueryNode {
  const token = current(cursor, depth);
  cursor.next++;
  switch (token.kind) {
    case 'open': {
      const group = readAlternatives(cursor, depth + 1);
      close(cursor, token);
      return group;
    }
    case 'near':
      return readNear(cursor, token, depth);
    case 'word':
    case 'phrase':
      return readTerm(token, cursor.options);
    case 'not':
      throw badQuery(token.start, 'plain-term-expected', token.end - token.start);
    case 'or':
    case 'and':
    case 'close':
    case 'within':
      throw badQuery(token.start, 'operand-missing');
  }
}

function readNear(cursor: Cursor, token: Extract<QueryToken, { kind: 'near' }>, depth: number): QueryNode {
  const parts: TermNode[][] = [];
  while (peek(cursor) !== 'close' && peek(cursor) !== undefined) parts.push(readTerms(cursor, depth + 1));
  close(cursor, token);
  if (parts.length < 2) throw badQuery(token.start, 'near-parts-missing', token.end - token.start);
  return { kind: 'together', within: { unit: 'character', distance: token.distance }, parts };
}

function readTerms(cursor: Cursor, depth: number): TermNode[] {
  const token = current(cursor, depth);
  return termsOfPart(readOperand(cursor, depth), token);
}

function current(cursor: Cursor, depth: number): QueryToken {
  const token = cursor.tokens[cursor.next];
  if (token === undefined) throw badQuery(cursor.length, 'operand-missing');
  if (depth > MAX_DEPTH) throw badQuery(token.start, 'nested-too-deep');
  return token;
}

function peek(cursor: Cursor): QueryToken['kind'] | undefined {
  return cursor.tokens[cursor.next]?.kind;
}

/** A bracket may have been closed by one that a quote around it then made a character of a term. */
function close(cursor: Cursor, opened: QueryToken): void {
  if (peek(cursor) !== 'close') throw badQuery(opened.start, 'unclosed-group');
  cursor.next++;
}
