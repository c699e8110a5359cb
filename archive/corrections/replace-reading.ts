import { AppError } from '#core/errors/app-error.ts';
import type { Db } from '../database/connection.ts';
import type { ReadIssue } from '../holdings/save-issue.ts';
import { insertDocument, readStored, updateDocument } from '../holdings/write-document.ts';
import { findStoredIssue, toStoredIssue, updateIssue } from '../holdings/write-issue.ts';
import { insertRegisterRows, removeRegisterRows } from '../registers/insert-rows.ts';
import { handOver } from './hand-over.ts';
import type { OpenIssue } from './open-issue.ts';
import { placeDocuments, type HeldDocument, type PlacedDocument } from './place-documents.ts';
import { listRetired } from './retired-documents.ts';

/** Whether a new reading changed anything, and the ids of the documents that the index must take and give up. */
export type Replaced = { isChanged: boolean; changed: number[]; removed: number[] };

/** Where documents stand while their order changes: no two at one place at any moment. */
const BEYOND = 1_000_000_000;

/**
 * Puts a new reading of an issue in place of the stored one, within the caller's transaction. A document that is the same as before
 * keeps its id and all that hangs on it; one that is gone leaves its annotations to the one that holds its text now, and gets its id
 * back when it is read again. Nothing is written where nothing reads otherwise.
 * @throws AppError `correction/nothing-left` where no document would be left of an issue that has some
 */
export function replaceReading(db: Db, issue: OpenIssue, read: ReadIssue): Replaced {
  const { issueId, sha256, source, title } = issue;
  const held = readStored(db, issueId);
  const issueBefore = findStoredIssue(db, issueId);
  if (issueBefore === undefined) throw new AppError('item/not-found', { what: 'issue', id: issueId });
  if (held.length > 0 && read.issue.documents.length === 0)
    throw new AppError('correction/nothing-left', { issue: title });
  const retired = listRetired(db, sha256);
  const placed = placeDocuments(held, retired, read.issue);
  const issueNow = toStoredIssue(read.issue);
  const isIssueSame = JSON.stringify(issueBefore) === JSON.stringify(issueNow);
  if (isIssueSame && placed.length === held.length && placed.every(isUnchanged))
    return { isChanged: false, changed: [], removed: [] };
  if (!isIssueSame) updateIssue(db, issueId, issueNow);
  const written = writeDocuments(db, issueId, placed, read);
  const kept = new Set(written.map(({ id }) => id));
  const gone = held.filter(({ id }) => !kept.has(id));
  const stillRetired = retired.filter(({ id }) => !kept.has(id));
  handOver(db, {
    sha256,
    text: source.text,
    issueBefore,
    issueNow,
    held,
    written,
    gone,
    retired: stillRetired,
  });
  const remove = db.prepare('DELETE FROM document WHERE id = ?');
  for (const { id } of gone) remove.run(id);
  return {
    isChanged: true,
    changed: written.filter((document, at) => !isKnownToIndex(document, placed[at]?.old)).map(({ id }) => id),
    removed: gone.map(({ id }) => id),
  };
}

function isUnchanged({ old, stored }: PlacedDocument): boolean {
  if (old === null) return false;
  const before = new Map<string, unknown>(Object.entries(old));
  return Object.entries(stored).every(([column, value]) => before.get(column) === value);
}

/** Writes the documents in their new order, with the facts drawn from those that read otherwise. */
function writeDocuments(
  db: Db,
  issueId: number,
  placed: readonly PlacedDocument[],
  { issue, registers }: ReadIssue,
): HeldDocument[] {
  db.prepare('UPDATE document SET position = position + ? WHERE issue_id = ?').run(BEYOND, issueId);
  const move = db.prepare('UPDATE document SET position = ? WHERE id = ?');
  return placed.map(({ old, stored, id }, at) => {
    if (old !== null && isUnchanged({ stored: { ...stored, position: old.position }, old, id })) {
      move.run(stored.position, old.id);
      return { ...stored, id: old.id };
    }
    const writtenId = old?.id ?? insertDocument(db, issueId, stored, id);
    if (old !== null) {
      updateDocument(db, old.id, stored);
      removeRegisterRows(db, old.id);
    }
    const [reading, drawn] = [issue.documents[at], registers[at]];
    if (reading && drawn) insertRegisterRows(db, writtenId, reading, drawn);
    return { ...stored, id: writtenId };
  });
}

/** Whether the index knows a document so as it is now. */
function isKnownToIndex(now: HeldDocument, before: HeldDocument | null | undefined): boolean {
  return (
    before?.title === now.title &&
    before.document_number === now.document_number &&
    before.issuers === now.issuers &&
    before.text === now.text
  );
}
