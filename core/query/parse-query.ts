import { documentNumberKey, formatDocumentNumber, parseDocumentNumber } from '../text/document-number.ts';
import { toSearchForm } from '../text/search-form.ts';
import { badQuery } from './bad-query.ts';
import { joinPadded } from './join-padded.ts';
import { lexQuery, type QueryToken } from './lex-query.ts';
import { parseDateRange, parseNumberRange } from './parse-range.ts';
import { combine, type ParsedQuery, type QueryNode } from './query-tree.ts';
import { readingOf } from './reading-of.ts';

// Far beyond what a person writes, far below FTS5's own limit of 256.
const MAX_DEPTH = 32;

/**
 * Reads a query (design §7): space = AND, `OR` or `|`, `-` or `NOT`, brackets, `"…"`, fields. Any string is read or refused.
 * A document number in any bracket style also finds the document that bears it.
 * @throws AppError `search/bad-query` with `position` and `reason`
 */
export function parseQuery(query: string): ParsedQuery {
  const tokens = joinPadded(lexQuery(query)).filter((token) => !isInvisible(token));
  if (tokens.length === 0) throw badQuery(0, 'empty-query');
  const cursor: Cursor = { tokens, next: 0, length: query.length };
  const ordinary = readAlternatives(cursor, 0);
  const rest = tokens[cursor.next];
  if (rest !== undefined) throw badQuery(rest.start, 'operand-missing');
  const tree = tokens.length > 1 ? orDocumentNumber(query.trim(), ordinary) : ordinary;
  return { tree, reading: readingOf(ordinary) };
}

type Cursor = { tokens: QueryToken[]; next: number; length: number };

function isInvisible(token: QueryToken): boolean {
  return token.kind === 'word' && token.field === null && formOf(token.text) === '';
}

function formOf(text: string): string {
  return toSearchForm(text.replace(/\s+/gu, ' ')).text;
}

function readAlternatives(cursor: Cursor, depth: number): QueryNode {
  const alternatives = [readAll(cursor, depth)];
  while (cursor.tokens[cursor.next]?.kind === 'or') {
    cursor.next++;
    alternatives.push(readAll(cursor, depth));
  }
  return combine('or', alternatives);
}

function readAll(cursor: Cursor, depth: number): QueryNode {
  const parts = [readPart(cursor, depth)];
  for (;;) {
    const kind = cursor.tokens[cursor.next]?.kind;
    if (kind === undefined || kind === 'or' || kind === 'close') return combine('and', parts);
    if (kind === 'and') cursor.next++;
    parts.push(readPart(cursor, depth));
  }
}

function readPart(cursor: Cursor, depth: number): QueryNode {
  const token = cursor.tokens[cursor.next];
  if (token === undefined) throw badQuery(cursor.length, 'operand-missing');
  if (depth > MAX_DEPTH) throw badQuery(token.start, 'nested-too-deep');
  cursor.next++;
  switch (token.kind) {
    case 'not':
      return { kind: 'not', child: readPart(cursor, depth + 1) };
    case 'open': {
      const group = readAlternatives(cursor, depth + 1);
      cursor.next++; // The lexer opens a group only where it found the bracket that closes it.
      return group;
    }
    case 'word':
    case 'phrase':
      return readTerm(token);
    case 'or':
    case 'and':
    case 'close':
      throw badQuery(token.start, 'operand-missing');
  }
}

function readTerm(token: Extract<QueryToken, { text: string }>): QueryNode {
  const { field, text, start } = token;
  if (field === 'year' || field === 'issue')
    return { kind: 'numbers', field, ...parseNumberRange({ text, start }) };
  if (field === 'date') return { kind: 'dates', ...parseDateRange({ text, start }) };
  const form = formOf(text);
  if (form === '') throw badQuery(start, field === null ? 'empty-query' : 'field-value-missing');
  if (field === null)
    return token.kind === 'word' ? orDocumentNumber(text, { kind: 'term', form }) : { kind: 'term', form };
  if (field !== 'number') return { kind: 'field', field, form };
  return combine('or', [...bearers(text), { kind: 'field', field, form }]);
}

/** Where `text` is a document number: the document that bears it, or the texts that print it, or what `ordinary` finds. */
function orDocumentNumber(text: string, ordinary: QueryNode): QueryNode {
  const bearing = bearers(text);
  const [first] = bearing;
  if (first === undefined) return ordinary;
  const printed = printedForm(text, first.key);
  const isCovered = ordinary.kind === 'term' && ordinary.form === printed;
  return combine('or', [
    ...bearing,
    ordinary,
    ...(isCovered ? [] : [{ kind: 'term', form: printed } as const]),
  ]);
}

/** A number typed in traditional script bears another key than the same number stored in simplified, so both are asked. */
function bearers(text: string): Extract<QueryNode, { kind: 'document-number' }>[] {
  const keys = [text, toSearchForm(text).text].map(documentNumberKey).filter((key) => key !== null);
  return [...new Set(keys)].map((key) => ({ kind: 'document-number', key }));
}

function printedForm(text: string, key: string): string {
  const number = parseDocumentNumber(text);
  if (number !== null) return formOf(formatDocumentNumber(number));
  // Typed without brackets or 号 (济槐发2024 2): the key holds prefix, year and count.
  const [prefix = '', year = '', count = ''] = key.split('|');
  return formOf(`${prefix}〔${year}〕${count}号`);
}
