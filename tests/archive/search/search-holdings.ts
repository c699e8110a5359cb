import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { writeAnnotationRow } from '#archive/annotations/annotation-row.ts';
import type { Db } from '#archive/database/connection.ts';
import { packBlocks } from '#archive/holdings/pack-blocks.ts';
import { FullTextIndex } from '#archive/index/full-text-index.ts';
import { readIndexedDocuments } from '#archive/index/read-indexed-documents.ts';
import { runSearch } from '#archive/search/run-search.ts';
import { SearchMemory, type Searched } from '#archive/search/search-memory.ts';
import { documentNumberKey } from '#core/text/document-number-key.ts';
import type { Block } from '#core/model/document.ts';
import { type SearchAnswer, type SearchRequest, searchRequestSchema } from '#core/model/search.ts';
import { makeTempFolder, openTempDatabase } from '#tests/support/temp-archive.ts';

export const ARCHIVE_ID = '6d1f1b3e-0f7c-4b0e-9d52-0f2f3a4b5c6d';

/** A document as a test cares about it; each stands in an issue of its own. */
export type HeldDocument = {
  text: string;
  title?: string;
  number?: string | null;
  issuers?: string[];
  column?: string | null;
  year?: number | null;
  issue?: number | null;
  signedOn?: string | null;
  printedOn?: string | null;
  publishedOn?: string | null;
  /** Pages of the lines of the text, each a block. */
  pages?: (number | null)[];
};

/** An archive database that holds the documents under the ids 1, 2, 3 … */
export async function holdDocuments(documents: readonly HeldDocument[]): Promise<Db> {
  const db = await openTempDatabase();
  db.prepare("INSERT INTO bulletin (id, name) VALUES (1, '云溪区人民政府公报')").run();
  db.transaction(() => {
    documents.forEach((document, at) => {
      holdDocument(db, at + 1, document);
    });
  })();
  return db;
}

export function holdDocument(db: Db, id: number, document: HeldDocument): void {
  const sha256 = String(id).padStart(64, '0');
  const number = document.number ?? null;
  db.prepare("INSERT INTO original VALUES (?, 1, ?, '.txt', 'text/plain', 'utf-8')").run(sha256, `${id}.txt`);
  db.prepare(
    `INSERT INTO issue (id, bulletin_id, year, number, published_on, original_sha256, imported_at)
     VALUES (?, 1, ?, ?, ?, ?, '2026-01-01T00:00:00.000Z')`,
  ).run(id, document.year ?? null, document.issue ?? null, document.publishedOn ?? null, sha256);
  db.prepare(
    `INSERT INTO document (id, issue_id, position, column_name, title, kind, document_number, document_number_key,
       issuers, signed_on, printed_on, characters, confidence) VALUES (?, ?, 1, ?, ?, 'other', ?, ?, ?, ?, ?, ?, 1)`,
  ).run(
    id,
    id,
    document.column ?? null,
    document.title ?? '',
    number,
    number === null ? null : documentNumberKey(number),
    JSON.stringify(document.issuers ?? []),
    document.signedOn ?? null,
    document.printedOn ?? null,
    document.text.length,
  );
  let start = 0;
  const blocks = document.text.split('\n').map((line, at): Block => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return {
      kind: 'paragraph',
      level: null,
      range,
      page: document.pages?.[at] ?? null,
      source: null,
      rows: null,
    };
  });
  db.prepare(
    "INSERT INTO document_text (document_id, text_version, text, blocks, evidence) VALUES (?, 1, ?, ?, '[]')",
  ).run(id, document.text, packBlocks(blocks));
}

/** Annotates the first character of a document; `isRemoved` for an annotation that was taken out again. */
export function annotate(
  db: Db,
  documentId: number,
  { note = '', tags = [], isRemoved = false }: { note?: string; tags?: string[]; isRemoved?: boolean } = {},
): void {
  writeAnnotationRow(db, {
    id: randomUUID(),
    document_id: documentId,
    style: 'highlight',
    color: 'amber',
    note,
    tags: JSON.stringify(tags),
    is_shared: 0,
    link: null,
    quote: '质',
    prefix: '',
    suffix: '',
    start_offset: 0,
    end_offset: 1,
    text_version: 1,
    is_given_up: 0,
    place_start: 0,
    place_end: 1,
    place_page: null,
    author: '',
    created_at: '',
    changed_at: '',
    removed_at: isRemoved ? '2026-01-01' : null,
  });
}

/** An index of its own that holds what the database holds. */
export function indexHoldings(db: Db, file = join(makeTempFolder(), 'index.sqlite')): FullTextIndex {
  const { index } = FullTextIndex.open(file, { archiveId: ARCHIVE_ID, readOnly: false });
  index.changeDocuments({ changed: [...readIndexedDocuments(db)], removed: [] }, 1);
  return index;
}

/** What searching is asked of: a database and an index. */
export function searchable(db: Db, index: FullTextIndex): Searched {
  return { db, index, searches: new SearchMemory({ db, index }) };
}

export function search(
  db: Db,
  index: FullTextIndex,
  query: string,
  options: Partial<SearchRequest> = {},
): Promise<SearchAnswer> {
  const request = searchRequestSchema.parse({ query, limit: 1000, ...options });
  return runSearch(searchable(db, index), request, () => Promise.resolve());
}

/** Ids and counts of the hits, by id. */
export function idsAndCounts(answer: SearchAnswer): [number, number][] {
  return answer.hits
    .map(({ documentId, count }): [number, number] => [documentId, count])
    .sort(([one], [other]) => one - other);
}
