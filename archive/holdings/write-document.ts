import type { DocumentReading } from '#core/model/document.ts';
import { documentNumberKey } from '#core/text/document-number-key.ts';
import { TEXT_VERSION } from '#core/text/text-version.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { packBlocks, repackBlocks } from './pack-blocks.ts';
import { packEvidence, repackEvidence, roundConfidence } from './pack-evidence.ts';

/** What the tables `document` and `document_text` hold of a reading, as it is stored. */
export type StoredReading = {
  position: number;
  column_name: string | null;
  title: string;
  kind: string;
  document_number: string | null;
  document_number_key: string | null;
  issuers: string;
  speaker: string | null;
  signed_on: string | null;
  printed_on: string | null;
  page_start: number | null;
  page_end: number | null;
  characters: number;
  confidence: number;
  text_version: number;
  text: string;
  blocks: string;
  evidence: string;
};

const CATALOGUE_COLUMNS = [
  'position',
  'column_name',
  'title',
  'kind',
  'document_number',
  'document_number_key',
  'issuers',
  'speaker',
  'signed_on',
  'printed_on',
  'page_start',
  'page_end',
  'characters',
  'confidence',
] as const satisfies readonly (keyof StoredReading)[];
const TEXT_COLUMNS = [
  'text_version',
  'text',
  'blocks',
  'evidence',
] as const satisfies readonly (keyof StoredReading)[];

/** A reading in the form in which it is stored: equal readings are equal to the letter. */
export function toStored(reading: DocumentReading): StoredReading {
  return {
    position: reading.order,
    column_name: reading.column,
    title: reading.title,
    kind: reading.kind,
    document_number: reading.documentNumber,
    document_number_key: reading.documentNumber === null ? null : documentNumberKey(reading.documentNumber),
    issuers: JSON.stringify(reading.issuers),
    speaker: reading.speaker,
    signed_on: reading.signedOn,
    printed_on: reading.printedOn,
    page_start: reading.pageStart,
    page_end: reading.pageEnd,
    characters: reading.text.length,
    confidence: roundConfidence(reading.confidence),
    text_version: TEXT_VERSION,
    text: reading.text,
    blocks: packBlocks(reading.blocks),
    evidence: packEvidence(reading.evidence),
  };
}

/** Inserts a document with its text, under the id of one that comes back or under a new one, and returns the id. */
export function insertDocument(
  db: Db,
  issueId: number,
  stored: StoredReading,
  id: number | null = null,
): number {
  const columns = ['id', 'issue_id', ...CATALOGUE_COLUMNS];
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO document (${columns.join(', ')}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`,
  ).run({ ...stored, id, issue_id: issueId });
  prepared(
    db,
    `INSERT INTO document_text (document_id, ${TEXT_COLUMNS.join(', ')})
     VALUES (:document_id, ${TEXT_COLUMNS.map((name) => `:${name}`).join(', ')})`,
  ).run({ ...stored, document_id: lastInsertRowid });
  return Number(lastInsertRowid);
}

/** Writes another reading of a document in place of the one that is stored. */
export function updateDocument(db: Db, id: number, stored: StoredReading): void {
  prepared(db, `UPDATE document SET ${assign(CATALOGUE_COLUMNS)} WHERE id = :id`).run({ ...stored, id });
  prepared(db, `UPDATE document_text SET ${assign(TEXT_COLUMNS)} WHERE document_id = :id`).run({
    ...stored,
    id,
  });
}

/** The documents of an issue as they would be stored now, in print order. */
export function readStored(db: Db, issueId: number): (StoredReading & { id: number })[] {
  return db
    .prepare<[number], StoredReading & { id: number }>(
      `SELECT id, ${[...CATALOGUE_COLUMNS, ...TEXT_COLUMNS].join(', ')}
       FROM document JOIN document_text ON document_id = id WHERE issue_id = ? ORDER BY position`,
    )
    .all(issueId)
    .map((stored) => ({
      ...stored,
      blocks: repackBlocks(stored.blocks),
      evidence: repackEvidence(stored.evidence),
    }));
}

function assign(columns: readonly string[]): string {
  return columns.map((name) => `${name} = :${name}`).join(', ');
}
