import { formatDocumentNumber, parseDocumentNumber } from '../text/document-number.ts';
import { documentNumberKey } from '../text/document-number-key.ts';
import { toSearchForm } from '../text/search-form.ts';
import { badQuery } from './bad-query.ts';
import type { TermToken } from './lex-query.ts';
import { formOf, makeTerm } from './make-term.ts';
import { parseDateRange, parseNumberRange } from './parse-range.ts';
import { combine, type QueryNode, type QueryOptions, type TermNode } from './query-tree.ts';
import { isOnlyWildcards } from './read-wildcards.ts';

/**
 * What a single term asks for. A word that is a document number also finds the document that bears it, unless it is exact.
 * @throws AppError `search/bad-query`
 */
export function readTerm(token: TermToken, options: QueryOptions): QueryNode {
  const { field, text, start } = token;
  if (field === 'year' || field === 'issue')
    return { kind: 'numbers', field, ...parseNumberRange({ text, start }) };
  if (field === 'date') return { kind: 'dates', ...parseDateRange({ text, start }) };
  const read = { isExact: options.isExact || token.isExact, isWholeWord: options.isWholeWord };
  const isQuoted = token.kind === 'phrase';
  if (!isQuoted && !read.isExact && isOnlyWildcards(formOf(text)))
    throw badQuery(token.end - text.length, 'wildcards-only', text.length);
  const term = makeTerm(text, { isQuoted, ...read });
  if (term === null) throw badQuery(start, field === null ? 'empty-query' : 'field-value-missing');
  if (field === null) return isQuoted ? term : orDocumentNumber(text, term, read);
  const ordinary: QueryNode = { kind: 'field', field, term };
  return field === 'number' && !read.isExact ? combine('or', [...bearers(text), ordinary]) : ordinary;
}

/**
 * Where `text` is a document number: the document that bears it, or the texts that print it, or what `ordinary` finds. An
 * exact term looks for its characters only.
 */
export function orDocumentNumber(text: string, ordinary: QueryNode, options: QueryOptions): QueryNode {
  const bearing = options.isExact ? [] : bearers(text);
  const [first] = bearing;
  if (first === undefined) return ordinary;
  const printed = printedTerm(text, first.key, options);
  const isCovered =
    printed === null || (ordinary.kind === 'term' && ordinary.forms.includes(printed.forms[0]));
  return combine('or', [...bearing, ordinary, ...(isCovered ? [] : [printed])]);
}

/** A number typed in traditional script bears another key than the same number stored in simplified, so both are asked. */
function bearers(text: string): Extract<QueryNode, { kind: 'document-number' }>[] {
  const keys = [text, toSearchForm(text).text].map(documentNumberKey).filter((key) => key !== null);
  return [...new Set(keys)].map((key) => ({ kind: 'document-number', key }));
}

function printedTerm(text: string, key: string, options: QueryOptions): TermNode | null {
  const number = parseDocumentNumber(text);
  // Typed without brackets or 号 (济槐发2024 2): the key holds prefix, year and count.
  const [prefix = '', year = '', count = ''] = key.split('|');
  const printed = number === null ? `${prefix}〔${year}〕${count}号` : formatDocumentNumber(number);
  return makeTerm(printed, { isQuoted: true, ...options });
}
