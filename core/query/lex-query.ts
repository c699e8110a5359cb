import { badQuery } from './bad-query.ts';
import { findGroupEnd, findQuoteEnd, isGroupLeftOpen, isQuoteLeftOpen } from './query-brackets.ts';
import { findFieldPrefix, type QueryField } from './query-fields.ts';

/** `start` and `end` are UTF-16 offsets in the query. A word is a term as typed; a phrase stood in quotes. */
export type QueryToken = { start: number; end: number } & (
  | { kind: 'word' | 'phrase'; text: string; field: QueryField | null }
  | { kind: 'open' | 'close' | 'or' | 'and' | 'not' }
);

const OPERATORS: Readonly<Record<string, 'or' | 'and' | 'not'>> = { OR: 'or', AND: 'and', NOT: 'not' };

/**
 * Cuts a query into tokens. Operators, quotes and brackets count as such only where a term may begin or end, so that any
 * piece of a bulletin's text is a term: 济槐发[2024]2号, （一）提高, 1-3月.
 * @throws AppError `search/bad-query`
 */
export function lexQuery(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  const groupEnds = new Set<number>();
  for (let at = 0; at < query.length;) {
    if (/\s/u.test(query[at] ?? '')) at++;
    else {
      const token = readToken(query, at, { groupEnds, previous: tokens.at(-1) });
      tokens.push(token);
      at = token.end;
    }
  }
  const [first] = tokens;
  if (first === undefined || !isLiteral(tokens)) return tokens;
  return [
    {
      kind: 'word',
      text: query.trim(),
      field: null,
      start: first.start,
      end: tokens.at(-1)?.end ?? first.end,
    },
  ];
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

type Surroundings = { groupEnds: Set<number>; previous: QueryToken | undefined };

function readToken(query: string, at: number, { groupEnds, previous }: Surroundings): QueryToken {
  const mark = (kind: 'open' | 'close' | 'or' | 'not', length = 1): QueryToken => ({
    kind,
    start: at,
    end: at + length,
  });
  if (groupEnds.has(at)) return mark('close');
  if (/[|｜]/u.test(query[at] ?? '')) return mark('or', query[at + 1] === query[at] ? 2 : 1);
  const groupEnd = findGroupEnd(query, at);
  if (groupEnd >= 0) {
    groupEnds.add(groupEnd);
    return mark('open');
  }
  if (isGroupLeftOpen(query, at)) throw badQuery(at, 'unclosed-group');
  const isSecondMinus = previous?.kind === 'not' && previous.end === at;
  if (query[at] === '-' && !isSecondMinus && /[^\s|｜]/u.test(query[at + 1] ?? ' ')) return mark('not');
  return readTerm(query, at, groupEnds);
}

function readTerm(query: string, at: number, groupEnds: Set<number>): QueryToken {
  const prefix = findFieldPrefix(query, at);
  const start = prefix?.end ?? at;
  const field = prefix?.field ?? null;
  const quoteEnd = findQuoteEnd(query, start);
  if (quoteEnd >= 0)
    return { kind: 'phrase', text: query.slice(start + 1, quoteEnd), field, start: at, end: quoteEnd + 1 };
  if (isQuoteLeftOpen(query, start)) throw badQuery(start, 'unclosed-quote');
  let end = start;
  while (end < query.length && !groupEnds.has(end) && !/[\s|｜]/u.test(query[end] ?? ' ')) end++;
  const text = query.slice(start, end);
  if (field !== null && text === '') throw badQuery(start, 'field-value-missing');
  const operator = field === null && Object.hasOwn(OPERATORS, text) ? OPERATORS[text] : undefined;
  if (operator !== undefined) return { kind: operator, start: at, end };
  if (/^NEAR[(（]/u.test(text)) throw badQuery(at, 'near-not-supported');
  if (/^[~～][句段条]$/u.test(text)) throw badQuery(at, 'scope-not-supported');
  return { kind: 'word', text, field, start: at, end };
}
