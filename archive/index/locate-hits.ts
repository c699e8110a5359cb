import { AppError } from '#core/errors/app-error.ts';
import { findOccurrences } from '#core/query/find-occurrences.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { positiveForms } from '#core/query/positive-forms.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { Db } from '../database/connection.ts';

/** Ranges in the canonical text, in text order. */
export type HitRanges = [start: number, end: number][];

/** Where the forms occur in a canonical text: found on its search form, given as offsets of the text itself. */
export function locateForms(text: string, forms: readonly string[]): HitRanges {
  if (forms.length === 0) return [];
  const form = toSearchForm(text);
  return findOccurrences(form.text, forms).map(([start, end]) => [
    form.sourceStart(start),
    form.sourceEnd(end),
  ]);
}

/**
 * Every hit of a query in one document: as many as its `count` in the results.
 * @throws AppError `search/bad-query`, `item/not-found`
 */
export function locateHits(db: Db, query: string, documentId: number): HitRanges {
  const forms = positiveForms(parseQuery(query).tree);
  const text = db
    .prepare<[number], string>('SELECT text FROM document_text WHERE document_id = ?')
    .pluck()
    .get(documentId);
  if (text === undefined) throw new AppError('item/not-found', { documentId });
  return locateForms(text, forms);
}
