import { badQuery } from './bad-query.ts';
import { joinPadded } from './join-padded.ts';
import { lexQuery, type QueryToken } from './lex-query.ts';
import { formOf } from './make-term.ts';
import type { ParsedQuery, QueryOptions } from './query-tree.ts';
import { type Cursor, readAlternatives } from './read-parts.ts';
import { orDocumentNumber } from './read-term.ts';
import { readingOf } from './reading-of.ts';

/**
 * Reads a query (design §7): space = AND, `OR` or `|`, `-` or `NOT`, brackets, `"…"`, `NEAR(a b, n)`, `a ~句 b`, fields, `=` for
 * an exact term, `?` and `*` in words of letters and digits. Any string is read or refused. A document number in any bracket
 * style also finds the document that bears it. `options` hold for every term.
 * @throws AppError `search/bad-query` with `position`, `reason` and, where more than one character is meant, `length`
 */
export function parseQuery(query: string, options: Partial<QueryOptions> = {}): ParsedQuery {
  const forAll: QueryOptions = { isExact: false, isWholeWord: false, ...options };
  const tokens = joinPadded(lexQuery(query)).filter((token) => !isInvisible(token));
  if (tokens.length === 0) throw badQuery(0, 'empty-query');
  const cursor: Cursor = { tokens, next: 0, length: query.length, options: forAll };
  const ordinary = readAlternatives(cursor, 0);
  const rest = tokens[cursor.next];
  if (rest !== undefined) throw badQuery(rest.start, 'operand-missing');
  const tree = tokens.length > 1 ? orDocumentNumber(query.trim(), ordinary, forAll) : ordinary;
  return { tree, reading: readingOf(ordinary) };
}

function isInvisible(token: QueryToken): boolean {
  return token.kind === 'word' && token.field === null && formOf(token.text) === '';
}
