const OPEN = '(（';
const CLOSE = ')）';
/** Closing marks by opening mark; people mix straight and curly ones. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"”', '＂': '＂"', '“': '”"', '”': '”', '„': '“”' };
/** What a quote may stand right behind, beside the start of a query. */
const BEFORE_QUOTE = /[\s(（|｜=＝:：∶-]/u;

/** The commas that part the terms inside `NEAR(…)`, and end one there. */
export const COMMAS = ',，';

/** True where a term may end: before a space, `|`, a closing bracket or one of `separators`, or at the end. */
function isTermEnd(query: string, at: number, separators: string): boolean {
  const character = query[at];
  return character === undefined || /[\s|｜)）]/u.test(character) || separators.includes(character);
}

/** Offset of the quote that closes the one at `at`, where that quote also ends a term; else -1. */
export function findQuoteEnd(query: string, at: number, separators = ''): number {
  const closing = QUOTES[query[at] ?? ''];
  if (closing === undefined) return -1;
  for (let end = at + 1; end < query.length; end++)
    if (closing.includes(query[end] ?? ' ')) return isTermEnd(query, end + 1, separators) ? end : -1;
  return -1;
}

/** True where a straight quote is opened and no second one follows, in a query that goes on after a space. */
export function isQuoteLeftOpen(query: string, at: number): boolean {
  if (query[at] !== '"' && query[at] !== '＂') return false;
  return !/["＂”]/u.test(query.slice(at + 1)) && hasParts(query.slice(at));
}

/**
 * Offset of the bracket that closes the group opened at `at`; -1 where the bracket belongs to a term, because its partner
 * stands inside a term (（一）提高) or because a full-width pair holds a single term (（试用期一年）).
 */
export function findGroupEnd(query: string, at: number, separators = ''): number {
  if (!isOpening(query, at)) return -1;
  const end = findPartner(query, at, separators);
  if (end < 0 || !isTermEnd(query, end + 1, separators)) return -1;
  const inside = query.slice(at + 1, end);
  if (inside.trim() === '') return -1;
  return query[at] === '（' && !hasParts(inside) ? -1 : end;
}

/** True where an ASCII bracket is opened and never closed, in a query that goes on after a space. */
export function isGroupLeftOpen(query: string, at: number): boolean {
  return query[at] === '(' && findPartner(query, at) < 0 && hasParts(query.slice(at));
}

/** True where an opening bracket of either width stands. */
function isOpening(query: string, at: number): boolean {
  return at < query.length && OPEN.includes(query[at] ?? ' ');
}

/** Offset of the bracket that closes the one at `at`, those inside quotes not counted; -1 where none does. */
export function findPartner(query: string, at: number, separators = ''): number {
  let depth = 0;
  for (let end = at; end < query.length; end++) {
    const character = query[end] ?? ' ';
    const before = query[end - 1] ?? ' ';
    if (OPEN.includes(character)) depth++;
    else if (CLOSE.includes(character) && --depth === 0) return end;
    else if (BEFORE_QUOTE.test(before) || separators.includes(before))
      end = Math.max(end, findQuoteEnd(query, end, separators));
  }
  return -1;
}

function hasParts(text: string): boolean {
  return /\S[\s|｜]+\S/u.test(text) || /[|｜]/u.test(text);
}
