import type { DocumentReading } from '#core/model/document.ts';
import type { IssueReading } from '#core/model/issue.ts';
import type { DocumentId, IssueId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { listDocuments } from '../holdings/documents.ts';
import { unpackBlocks } from '../holdings/pack-blocks.ts';
import { packEvidence, roundConfidence, unpackEvidence } from '../holdings/pack-evidence.ts';
import { documentNumberKey } from '#core/text/document-number-key.ts';

/** A reading of the documents of an issue without their text: what setting facts of them needs. */
export type CatalogueReading = { ids: DocumentId[]; reading: IssueReading };

/** The stored documents of an issue as a reading without texts; of the issue itself it says nothing. */
export function readCatalogueReading(db: Db, issueId: IssueId): CatalogueReading {
  const places = db
    .prepare<[number], { blocks: string; evidence: string }>(
      `SELECT blocks, evidence FROM document JOIN document_text ON document_id = id WHERE issue_id = ? ORDER BY position`,
    )
    .all(issueId);
  const summaries = listDocuments(db, issueId);
  const documents = summaries.map((summary, at): DocumentReading => {
    const { blocks, evidence } = places[at] ?? { blocks: '[]', evidence: '[]' };
    return {
      ...summary,
      text: '',
      blocks: unpackBlocks(blocks, ''),
      outline: [],
      evidence: unpackEvidence(evidence),
    };
  });
  const issue = { bulletin: null, year: null, number: null, publishedOn: null, pages: null };
  return {
    ids: summaries.map(({ id }) => id),
    reading: { ...issue, documents, leaves: [], furniture: [], warnings: [] },
  };
}

/** Writes what the catalogue says of a document, and why; its text stays. */
export function updateFacts(db: Db, id: DocumentId, reading: DocumentReading): void {
  prepared(
    db,
    `UPDATE document SET column_name = :column, title = :title, kind = :kind, document_number = :documentNumber,
       document_number_key = :key, issuers = :issuers, speaker = :speaker, signed_on = :signedOn, printed_on = :printedOn,
       page_start = :pageStart, page_end = :pageEnd, confidence = :confidence WHERE id = :id`,
  ).run({
    id,
    column: reading.column,
    title: reading.title,
    kind: reading.kind,
    documentNumber: reading.documentNumber,
    key: reading.documentNumber === null ? null : documentNumberKey(reading.documentNumber),
    issuers: JSON.stringify(reading.issuers),
    speaker: reading.speaker,
    signedOn: reading.signedOn,
    printedOn: reading.printedOn,
    pageStart: reading.pageStart,
    pageEnd: reading.pageEnd,
    confidence: roundConfidence(reading.confidence),
  });
  prepared(db, 'UPDATE document_text SET evidence = ? WHERE document_id = ?').run(
    packEvidence(reading.evidence),
    id,
  );
}
