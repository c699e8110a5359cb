import type { BatchFile, Look } from '#core/model/batch.ts';
import type { Change } from '#core/model/correction.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { SourceText } from '#core/model/source-text.ts';
import { listKeptChanges } from '../corrections/correction-rows.ts';
import type { Db } from '../database/connection.ts';
import { findIssueBySha256, issueTitle, UNNAMED_BULLETIN } from '../holdings/issues.ts';
import { findManifested } from '../holdings/manifestations.ts';
import { sha256Of } from '../holdings/originals.ts';
import type { ReadIssue } from '../holdings/save-issue.ts';
import { formatOf } from '../importers/choose-importer.ts';
import { readIssue } from '../importers/read-issue.ts';
import type { ArchivePlace, ArchiveShelf } from './archive-shelf.ts';
import { findSameContent } from './find-same-content.ts';
import { readFoundFile } from './read-found-file.ts';

/** A file of a batch as it was read; `held` where the very same bytes are held already, and nothing more was read. */
export type FileReading = {
  bytes: Uint8Array;
  known: Pick<BatchFile, 'sha256' | 'format' | 'bytes'>;
  sha256: string;
} & (
  | { is: 'held'; issueId: IssueId; isManifestation: boolean }
  | { is: 'new'; read: ReadIssue; source: SourceText; kept: readonly Change[]; look: Look }
);

/** Reads a file of a batch with the corrections that are kept of it and further ones. @throws AppError `import/…` */
export async function readFile(
  db: Db,
  shelf: ArchiveShelf,
  { changes, ...place }: ArchivePlace & { changes: readonly Change[] },
): Promise<FileReading> {
  const file = await readFoundFile(shelf, place);
  const { bytes, name } = file;
  const sha256 = sha256Of(bytes);
  const known = { sha256, bytes: bytes.length, format: formatOf(file) };
  const held = findIssueBySha256(db, sha256)?.id ?? null;
  const issueId = held ?? findManifested(db, sha256);
  if (issueId !== null) return { is: 'held', bytes, sha256, known, issueId, isManifestation: held === null };
  const kept = listKeptChanges(db, sha256).map(({ change }) => change);
  const { source, read } = await readIssue(file, [...kept, ...changes]);
  return { is: 'new', bytes, sha256, known, source, read, kept, look: lookOf(db, read, name) };
}

function lookOf(db: Db, { issue }: ReadIssue, name: string): Look {
  return {
    title: issueTitle({ ...issue, bulletin: issue.bulletin ?? UNNAMED_BULLETIN }, name),
    documents: issue.documents.length,
    pages: issue.pages,
    publishedOn: issue.publishedOn,
    confidence: Math.min(1, ...issue.documents.map((document) => document.confidence)),
    warnings: issue.warnings,
    sameAs: findSameContent(db, issue),
  };
}
