import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { decodeStoredText } from '../database/decode-stored-text.ts';
import { issueTitle } from '../holdings/issues.ts';
import { unpackPages } from '../holdings/pack-blocks.ts';
import { DATE_SQL } from './catalogue.ts';

type Row = {
  documentId: number;
  issueId: number;
  title: string;
  documentNumber: string | null;
  column: string | null;
  kind: string;
  issuers: string;
  date: string | null;
  page: number | null;
  text: Uint8Array;
  blocks: string;
  bulletin: string;
  year: number | null;
  number: number | null;
  fileName: string;
};

/** A document as a hit in it is told. `pageAt` gives the printed page on which the block at an offset starts. */
export type HitSource = {
  text: string;
  pageAt: (offset: number) => number | null;
  facts: Pick<
    Row,
    'documentId' | 'issueId' | 'title' | 'documentNumber' | 'column' | 'kind' | 'date' | 'page'
  > & {
    issuers: unknown;
    issue: string;
    issueYear: number | null;
    issueNumber: number | null;
  };
};

const HIT_SQL = `
  SELECT document.id AS documentId, issue_id AS issueId, title, document_number AS documentNumber,
         column_name AS "column", kind, issuers, ${DATE_SQL} AS date, page_start AS page,
         CAST(text AS BLOB) AS text, blocks,
         bulletin.name AS bulletin, issue.year, issue.number, original.name AS fileName
  FROM document
  JOIN document_text ON document_text.document_id = document.id
  JOIN issue ON issue.id = document.issue_id
  JOIN bulletin ON bulletin.id = issue.bulletin_id
  JOIN original ON original.sha256 = issue.original_sha256
  WHERE document.id = ?`;

/** The function that reads one document as hits are told; null for one that is not held. */
export function hitReader(db: Db): (documentId: number) => HitSource | null {
  const statement = prepared<[number], Row>(db, HIT_SQL);
  return (documentId) => {
    const row = statement.get(documentId);
    if (row === undefined) return null;
    const { text, blocks, issuers, bulletin, year, number, fileName, ...facts } = row;
    let pages: ReturnType<typeof unpackPages> | null = null;
    return {
      text: decodeStoredText(text),
      pageAt: (offset) =>
        (pages ??= unpackPages(blocks)).findLast(({ start }) => start <= offset)?.page ?? null,
      facts: {
        ...facts,
        issuers: JSON.parse(issuers), // our own column, checked by json_valid
        issue: issueTitle({ bulletin, year, number }, fileName),
        issueYear: year,
        issueNumber: number,
      },
    };
  };
}
