import { openConnection } from '#archive/database/connection.ts';
import type { DocumentSummary } from '#core/model/document.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { BenchQuery } from './queries.ts';

/** A document as the brute-force scan sees it: everything in search form. */
export type OracleDocument = {
  id: number;
  /** The text: what a term without a field is looked for in. */
  form: string;
  title: string;
  issuers: string;
  kind: DocumentSummary['kind'];
  /** Year of the issue, else of the document's date, else of the day the issue came out. */
  year: number | null;
  /** Length of the canonical text in UTF-8. */
  textBytes: number;
};

type Row = {
  id: number;
  title: string;
  issuers: string;
  kind: DocumentSummary['kind'];
  year: number | null;
  date: string | null;
  text: string;
};

/** Every document of an archive's database in the order of ids, one at a time. */
export function* readOracleDocuments(archiveFile: string): Generator<OracleDocument, void> {
  const db = openConnection(archiveFile, { readOnly: true, mustExist: true });
  try {
    const rows = db.prepare<[], Row>(
      `SELECT document.id, document.title, issuers, kind, issue.year,
              coalesce(signed_on, printed_on, issue.published_on) AS date, text
       FROM document
       JOIN document_text ON document_text.document_id = document.id
       JOIN issue ON issue.id = document.issue_id
       ORDER BY document.id`,
    );
    for (const { id, title, issuers, kind, year, date, text } of rows.iterate())
      yield {
        id,
        form: toSearchForm(text).text,
        title: toSearchForm(title).text,
        issuers: toSearchForm((JSON.parse(issuers) as string[]).join('\n')).text, // our own column, checked by json_valid
        kind,
        year: year ?? (date === null ? null : Number(date.slice(0, 4))),
        textBytes: Buffer.byteLength(text, 'utf8'),
      };
  } finally {
    db.close();
  }
}

/** What a scan of every text finds: the ids of the documents that match each query, ascending. */
export type ForcedAnswers = {
  documents: number;
  /** UTF-8 length of the canonical texts of the documents up to an id. */
  textBytesTo: (lastId: number) => number;
  idsOf: (query: BenchQuery) => readonly number[];
};

/** Asks every document every query; `report` hears from time to time how many documents are done. */
export function answerByForce(
  documents: Iterable<OracleDocument>,
  queries: readonly BenchQuery[],
  report: (done: number) => void,
): ForcedAnswers {
  const matching = new Map(queries.map((query) => [query, [] as number[]]));
  const lengths: [id: number, textBytes: number][] = [];
  for (const document of documents) {
    for (const [query, ids] of matching) if (query.matches(document)) ids.push(document.id);
    lengths.push([document.id, document.textBytes]);
    if (lengths.length % 10_000 === 0) report(lengths.length);
  }
  return {
    documents: lengths.length,
    textBytesTo: (lastId) => lengths.reduce((sum, [id, bytes]) => sum + (id <= lastId ? bytes : 0), 0),
    idsOf: (query) => matching.get(query) ?? [],
  };
}
