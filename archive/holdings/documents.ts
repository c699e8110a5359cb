import { buildOutline } from '#core/bulletin/build-outline.ts';
import { AppError } from '#core/errors/app-error.ts';
import {
  documentSchema,
  documentSummarySchema,
  type Document,
  type DocumentSummary,
} from '#core/model/document.ts';
import type { DocumentId, IssueId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { unpackBlocks } from './pack-blocks.ts';
import { unpackEvidence } from './pack-evidence.ts';

type SummaryRow = {
  id: number;
  issue_id: number;
  position: number;
  column_name: string | null;
  title: string;
  kind: string;
  document_number: string | null;
  issuers: string;
  speaker: string | null;
  signed_on: string | null;
  printed_on: string | null;
  page_start: number | null;
  page_end: number | null;
  characters: number;
  confidence: number;
};
type DocumentRow = SummaryRow & {
  text_version: number;
  text: string;
  blocks: string;
  evidence: string;
};

const SUMMARY_COLUMNS = `document.id, issue_id, position, column_name, title, kind, document_number, issuers, speaker,
  signed_on, printed_on, page_start, page_end, characters, confidence`;

function summaryFields(row: SummaryRow): Record<string, unknown> {
  return {
    id: row.id,
    issueId: row.issue_id,
    order: row.position,
    column: row.column_name,
    title: row.title,
    kind: row.kind,
    documentNumber: row.document_number,
    issuers: JSON.parse(row.issuers),
    speaker: row.speaker,
    signedOn: row.signed_on,
    printedOn: row.printed_on,
    pageStart: row.page_start,
    pageEnd: row.page_end,
    characters: row.characters,
    confidence: row.confidence,
  };
}

/**
 * Catalogue entries of one issue in print order, or of all issues by bulletin, year, number and print order; where `ids`
 * are given, only those of them that are held.
 */
export function listDocuments(
  db: Db,
  issueId: IssueId | null,
  ids: readonly DocumentId[] | null = null,
): DocumentSummary[] {
  const rows = db
    .prepare<{ issueId: number | null; ids: string | null }, SummaryRow>(
      `SELECT ${SUMMARY_COLUMNS} FROM document JOIN issue ON issue.id = issue_id JOIN bulletin ON bulletin.id = bulletin_id
       WHERE (:issueId IS NULL OR issue_id = :issueId)
         AND (:ids IS NULL OR document.id IN (SELECT value FROM json_each(:ids)))
       ORDER BY bulletin.name, year, number, issue_id, position`,
    )
    .all({ issueId, ids: ids === null ? null : JSON.stringify(ids) });
  return rows.map((row) => documentSummarySchema.parse(summaryFields(row)));
}

/** One document with its text. @throws AppError `item/not-found` */
export function getDocument(db: Db, documentId: DocumentId): Document {
  const row = db
    .prepare<[number], DocumentRow>(
      `SELECT ${SUMMARY_COLUMNS}, text_version, text, blocks, evidence
       FROM document JOIN document_text ON document_id = document.id WHERE document.id = ?`,
    )
    .get(documentId);
  if (row === undefined) throw new AppError('item/not-found', { what: 'document', id: documentId });
  const blocks = unpackBlocks(row.blocks, row.text);
  return documentSchema.parse({
    ...summaryFields(row),
    textVersion: row.text_version,
    text: row.text,
    blocks,
    outline: buildOutline(row.text, blocks),
    evidence: unpackEvidence(row.evidence),
  });
}
