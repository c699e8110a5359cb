import { buildLists } from '#core/postings/build-lists.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { Db } from '../database/connection.ts';
import type { IndexedDocument } from './full-text-index.ts';
import { insertSegment } from './segment.ts';
import { insertLists } from './segment-store.ts';

/** Stores a new segment of some documents. Nothing is stored where there are none. */
export function writeSegment(db: Db, id: number, documents: readonly IndexedDocument[]): void {
  if (documents.length === 0) return;
  const forms = documents.map(({ text }) => toSearchForm(text).text);
  const lines = (fieldOf: (document: IndexedDocument) => string): string =>
    documents.map((document) => fieldOf(document)).join('\n');
  insertLists(db, id, buildLists(forms));
  insertSegment(db, {
    id,
    level: 0,
    documents: Uint32Array.from(documents, (document) => document.id),
    lengths: Uint32Array.from(forms, (form) => form.length),
    fields: {
      title: lines(({ title }) => fieldForm(title)),
      number: lines(({ documentNumber }) => fieldForm(documentNumber ?? '')),
      issuer: lines(({ issuers }) => issuers.map(fieldForm).join('\t')),
    },
  });
}

/** The search form of a fact that stands on one line. */
function fieldForm(text: string): string {
  return toSearchForm(text).text.replace(/[\n\t]/gu, ' ');
}
