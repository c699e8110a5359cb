import type { DocumentId } from '#core/model/ids.ts';
import type { RowSource } from '#core/tables/register-tables.ts';
import type { Db } from '../database/connection.ts';
import { issueTitle } from '../holdings/issues.ts';

type SourceRow = {
  id: DocumentId;
  title: string;
  documentNumber: string | null;
  bulletin: string;
  year: number | null;
  number: number | null;
  fileName: string;
};

function readRowSources(
  db: Db,
  rows: readonly { documentId: DocumentId }[],
): ReadonlyMap<DocumentId, RowSource> {
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const found = db
    .prepare<[string], SourceRow>(
      `SELECT document.id, title, document_number AS documentNumber, bulletin.name AS bulletin, year, number, original.name AS fileName
       FROM document JOIN issue ON issue.id = issue_id JOIN bulletin ON bulletin.id = bulletin_id
         JOIN original ON sha256 = original_sha256
       WHERE document.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(
    found.map(({ id, title, documentNumber, fileName, ...issue }) => [
      id,
      { title, documentNumber, issue: issueTitle(issue, fileName) },
    ]),
  );
}

/** Rows of a register, each with the document that it stands in. */
export function withSources<Row extends { documentId: DocumentId }>(
  db: Db,
  rows: readonly Row[],
): { row: Row; source: RowSource }[] {
  const sources = readRowSources(db, rows);
  return rows.flatMap((row) => {
    const source = sources.get(row.documentId);
    return source === undefined ? [] : [{ row, source }];
  });
}
