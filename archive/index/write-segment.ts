import { buildLists } from '#core/postings/build-lists.ts';
import { startsOf } from '#core/postings/joined-forms.ts';
import { PairCounter } from '#core/postings/pair-counter.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { Db } from '../database/connection.ts';
import type { IndexedDocument } from './full-text-index.ts';
import { insertSegment } from './segment.ts';
import { type DocumentFacts, insertParts } from './segment-parts.ts';
import { insertLists } from './segment-store.ts';

/** Stores a new segment of some documents. Nothing is stored where there are none. */
export function writeSegment(db: Db, id: number, documents: readonly IndexedDocument[]): void {
  if (documents.length === 0) return;
  const forms = documents.map(({ text }) => toSearchForm(text).text);
  const facts = documents.map((document, at) => factsOf(document, forms[at] ?? ''));
  Array.from(insertParts(db, id, facts));
  const starts = startsOf(forms.map(({ length }) => length));
  insertLists(db, buildLists(forms), { segment: id, counter: new PairCounter(starts) });
  insertSegment(db, { id, level: 0, documents: documents.length, gone: null });
}

function factsOf({ id, title, documentNumber, issuers }: IndexedDocument, form: string): DocumentFacts {
  return {
    id,
    length: form.length,
    fields: {
      title: fieldForm(title),
      number: fieldForm(documentNumber ?? ''),
      issuer: issuers.map(fieldForm).join('\t'),
    },
  };
}

/** The search form of a fact that stands on one line. */
function fieldForm(text: string): string {
  return toSearchForm(text).text.replace(/[\n\t]/gu, ' ');
}
