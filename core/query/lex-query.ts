import { badQuery } from './bad-query.ts';
import { COMMAS, findGroupEnd, findQuoteEnd, isGroupLeftOpen, isQuoteLeftOpen } from './query-brackets.ts';
import { findFieldPrefix, type QueryField } from './query-fields.ts';
import { findNear, findScope, operatorOf, type ScopeUnit } from './query-operators.ts';

/** A term: a word as typed, or a phrase that stood in quotes. `=` before it makes it exact. */
export type TermToken = {
  kind: 'word' | 'phrase';
  start: number;
  end: number;
  text: string;
  field: QueryField | null;
  isExact: boolean;
};

/** `start` and `end` are UTF-16 offsets in the query. `near` opens a list of terms that a `close` ends. */
export type QueryToken =
  | TermToken
  | ({ start: number; end: number } & (
      | { kind: 'near'; distance: number }
      | { kind: 'within'; unit: ScopeUnit }
      | { kind: 'open' | 'close' | 'or' | 'and' | 'not' }
    ));

/** What is open where the lexer stands: offsets of closing brackets, and the `NEAR` it is in. */
type Lexing = { query: string; groupEnds: Set<number>; near: { termsEnd: number; end: number } | null };

/**
 * Cuts a query into tokens. Operators, quotes and brackets count as such only where a term may begin or end, so that any
 * piece of a bulletin's text is a term: 济槐发[2024]2号, （一）提高, 1-3月.
 * @throws AppError `search/bad-query`
 */
export function lexQuery(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  const lexing: Lexing = { query, groupEnds: new Set(), near: null };
  for (let at = 0; at < query.length;) {
    if (at === lexing.near?.termsEnd) at = lexing.near.end;
    if (isSeparator(lexing, at)) at++;
    else {
      const token = readToken(lexing, at, tokens.at(-1));
      tokens.push(token);
      at = token.end;
    }
  }
  const [first] = tokens;
  if (first === undefined || !isLiteral(tokens)) return tokens;
  const end = tokens.at(-1)?.end ?? first.end;
  return [{ kind: 'word', text: query.trim(), field: null, isExact: false, start: first.start, end }];
}

/** A lone operator is what the person looks for, and a lone -2.7 is a number. */
function isLiteral([first, second, ...others]: readonly QueryToken[]): boolean {
  if (first === undefined || others.length > 0 || first.kind === 'word' || first.kind === 'phrase')
    return false;
  return (
    second === undefined ||
    (first.kind === 'not' &&
      second.kind === 'word' &&
      /^\d/u.test(second.text) &&
      second.field === null &&
      second.start === first.end)
  );
}

function isIn(near: Lexing['near'], at: number): boolean {
  return near !== null && at < near.termsEnd;
}

function separatorsAt({ near }: Lexing, at: number): string {
  return isIn(near, at) ? COMMAS : '';
}

/** A comma inside a number, 1,000, separates nothing. */
function isSeparator(lexing: Lexing, at: number): boolean {
  const { query } = lexing;
  const character = query[at] ?? ' ';
  if (/\s/u.test(character)) return true;
  if (!separatorsAt(lexing, at).includes(character)) return false;
  return !/^\d[,，]\d/u.test(query.slice(at - 1, at + 2));
}

function readToken(lexing: Lexing, at: number, previous: QueryToken | undefined): QueryToken {
  const { query, groupEnds } = lexing;
  const mark = (kind: 'open' | 'close' | 'or' | 'not', length = 1): QueryToken => ({
    kind,
    start: at,
    end: at + length,
  });
  if (groupEnds.has(at)) return mark('close');
  if (/[|｜]/u.test(query[at] ?? '')) return mark('or', query[at + 1] === query[at] ? 2 : 1);
  const near = readNear(lexing, at);
  if (near !== null) return near;
  const groupEnd = findGroupEnd(query, at, separatorsAt(lexing, at));
  if (groupEnd >= 0) {
    groupEnds.add(groupEnd);
    return mark('open');
  }
  if (isGroupLeftOpen(query, at)) throw badQuery(at, 'unclosed-group');
  const isSecondMinus = previous?.kind === 'not' && previous.end === at;
  if (query[at] === '-' && !isSecondMinus && /[^\s|｜]/u.test(query[at + 1] ?? ' ')) return mark('not');
  const scope = findScope(query, at);
  if (scope !== null) return { kind: 'within', unit: scope.unit, start: at, end: scope.end };
  return readTerm(lexing, at);
}

function readNear(lexing: Lexing, at: number): QueryToken | null {
  const near = findNear(lexing.query, at);
  if (near === null) return null;
  if (isIn(lexing.near, at)) throw badQuery(at, 'plain-term-expected', near.start - at);
  lexing.near = near;
  lexing.groupEnds.add(near.end);
  return { kind: 'near', distance: near.distance, start: at, end: near.start };
}

function readTerm(lexing: Lexing, at: number): QueryToken {
  const { query, groupEnds } = lexing;
  const prefix = findFieldPrefix(query, at);
  const valueStart = prefix?.end ?? at;
  const isExact = /^[=＝][^\s=＝|｜)）]/u.test(query.slice(valueStart, valueStart + 2));
  const start = isExact ? valueStart + 1 : valueStart;
  const term = { field: prefix?.field ?? null, isExact, start: at };
  const quoteEnd = findQuoteEnd(query, start, separatorsAt(lexing, start));
  if (quoteEnd >= 0)
    return { kind: 'phrase', text: query.slice(start + 1, quoteEnd), ...term, end: quoteEnd + 1 };
  if (isQuoteLeftOpen(query, start)) throw badQuery(start, 'unclosed-quote');
  let end = start;
  const termsEnd = isIn(lexing.near, at) ? (lexing.near?.termsEnd ?? query.length) : query.length;
  while (
    end < termsEnd &&
    !groupEnds.has(end) &&
    !/[|｜]/u.test(query[end] ?? ' ') &&
    !isSeparator(lexing, end)
  )
    end++;
  const text = query.slice(start, end);
  if (term.field !== null && text === '') throw badQuery(start, 'field-value-missing');
  const operator = term.field === null && !isExact ? operatorOf(text) : null;
  return operator === null ? { kind: 'word', text, ...term, end } : { kind: operator, start: at, end };
}
