import { formOf } from './make-term.ts';
import { nameOfField, type QueryField } from './query-fields.ts';
import type { QueryForm } from './query-form.ts';
import { paddedWordsOf, wordsOf, writePhrase, writeTerm } from './write-term.ts';

const SCOPES = { sentence: ' ~句 ', paragraph: ' ~段 ', article: ' ~条 ' } as const;

/**
 * The query that asks for what a form says, all its fields together; empty where it asks for nothing. What is typed into a
 * field is text: quotes, brackets and operators in it are characters. Wildcards stay what they are.
 */
export function writeQuery(form: QueryForm): string {
  return [
    ...paddedWordsOf(form.all).map(writeTerm),
    ...writeWhole(form.phrase, writePhrase),
    ...writeAny(wordsOf(form.any).map(writeTerm)),
    ...writeNear(form.near),
    ...writeWords('title', form.title),
    ...writeValue('number', form.number),
    ...writeValue('issuer', form.issuer),
    ...writeValue('column', form.column),
    ...writeRange('year', form.yearFrom, form.yearTo),
    ...writeRange('date', form.dateFrom, form.dateTo),
    ...writeWords('note', form.note),
    ...writeValue('tag', form.tag),
    ...wordsOf(form.none).map(writeRefusal),
  ].join(' ');
}

function writeWhole(text: string, write: (text: string) => string): string[] {
  return formOf(text) === '' ? [] : [write(text)];
}

function writeAny(terms: readonly string[]): string[] {
  if (terms.length <= 1) return [...terms];
  return [`(${terms.join(' | ')})`];
}

/** One word is near to nothing: it is asked for by itself. */
function writeNear({ words, within }: QueryForm['near']): string[] {
  const terms = wordsOf(words).map(writeTerm);
  if (terms.length <= 1) return terms;
  if (within.unit === 'character') return [`NEAR(${terms.join(' ')}, ${within.distance})`];
  return [terms.join(SCOPES[within.unit])];
}

function writeWords(field: QueryField, text: string): string[] {
  return paddedWordsOf(text).map((word) => `${nameOfField(field)}:${writeTerm(word)}`);
}

/** One value, spaces and all. */
function writeValue(field: QueryField, text: string): string[] {
  return writeWhole(text.trim(), (value) => `${nameOfField(field)}:${writeTerm(value)}`);
}

/** Which end was filled in first does not matter. */
function writeRange<Value extends number | string>(
  field: QueryField,
  from: Value | null,
  to: Value | null,
): string[] {
  if (from === null && to === null) return [];
  const [first, last] = from !== null && to !== null && from > to ? [to, from] : [from, to];
  const range = first === last ? String(first) : `${first ?? ''}..${last ?? ''}`;
  return [`${nameOfField(field)}:${range}`];
}

/** A minus that a digit follows would be the sign of a number. */
function writeRefusal(word: string): string {
  return /^\d/u.test(word) ? `NOT ${writeTerm(word)}` : `-${writeTerm(word)}`;
}
