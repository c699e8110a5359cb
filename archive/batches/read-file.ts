import type { BatchFile, Look } from '#core/model/batch.ts';
import type { Change } from '#core/model/correction.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { SourceText } from '#core/model/source-text.ts';
import { listKeptChanges } from '../corrections/correction-rows.ts';
import type { Db } from '../database/connection.ts';
import { findIssueBySha256, issueTitle, UNNAMED_BULLETIN } from '../holdings/issues.ts';
import { findManifested } from '../holdings/manifestations.ts';
import { findPassword } from '../holdings/passwords.ts';
import { sha256Of } from '../holdings/originals.ts';
import type { ReadIssue } from '../holdings/save-issue.ts';
import { formatOf } from '../importers/choose-importer.ts';
import type { ImportFile } from '../importers/importer.ts';
import { understandInWorker, type Understood } from '../importers/in-worker.ts';
import type { ArchiveShelf } from './archive-shelf.ts';
import type { FilePlace } from './file-place.ts';
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

/** A file whose reading has begun, in a thread of its own: nothing of it is read where its bytes are held. */
export type BegunReading = {
  file: ImportFile;
  sha256: string;
  kept: readonly Change[];
  understood: Promise<Understood> | null;
};

/** A file to be read, with corrections; `password` opens it where it is locked and the archive knows none. */
export type ReadPlace = FilePlace & { changes: readonly Change[]; password?: string | null };

/** Reads a file of a batch with the corrections that are kept of it and further ones. @throws AppError `import/…` */
export async function readFile(db: Db, shelf: ArchiveShelf, place: ReadPlace): Promise<FileReading> {
  return finishReading(db, await beginReading(db, shelf, place));
}

/** Begins to read a file: resolves when its bytes are there and the thread is at work. @throws AppError `import/…` */
export async function beginReading(
  db: Db,
  shelf: ArchiveShelf,
  { changes, password, ...place }: ReadPlace,
): Promise<BegunReading> {
  const found = await readFoundFile(shelf, place);
  const sha256 = sha256Of(found.bytes);
  const file = { ...found, password: findPassword(db, sha256) ?? password ?? null };
  if (findHeld(db, sha256) !== null) return { file, sha256, kept: [], understood: null };
  const kept = listKeptChanges(db, sha256).map(({ change }) => change);
  const understood = understandInWorker(file, [...kept, ...changes]);
  // Whoever finishes the reading hears of what failed; it may be that nobody does.
  understood.catch(() => undefined);
  return { file, sha256, kept, understood };
}

/** What a file turned out to be, seen from what is held by now. @throws AppError `import/…` */
export async function finishReading(
  db: Db,
  { file, sha256, kept, understood }: BegunReading,
): Promise<FileReading> {
  const { bytes, name } = file;
  const known = { sha256, bytes: bytes.length, format: formatOf(file) };
  const held = findHeld(db, sha256);
  if (held !== null) return { is: 'held', bytes, sha256, known, ...held };
  // What was held when the reading began, and is no more, is read now.
  const { source, read } = await (understood ?? understandInWorker(file, kept));
  return { is: 'new', bytes, sha256, known, source, read, kept, look: lookOf(db, read, name) };
}

/** The issue that holds the file with this hash; null where none does. */
export function findHeld(db: Db, sha256: string): { issueId: IssueId; isManifestation: boolean } | null {
  const issue = findIssueBySha256(db, sha256)?.id ?? null;
  const issueId = issue ?? findManifested(db, sha256);
  return issueId === null ? null : { issueId, isManifestation: issue === null };
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
