import { AppError } from '#core/errors/app-error.ts';
import type { IssueReading } from '#core/model/issue.ts';
import { readRegisters } from '#core/registers/read-registers.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import {
  insertDocument,
  readStored,
  updateDocument,
  type StoredReading,
} from '../holdings/write-document.ts';
import { findStoredIssue, toStoredIssue, updateIssue } from '../holdings/write-issue.ts';
import { insertRegisterRows, removeRegisterRows } from '../registers/insert-rows.ts';
import { replaceIssuers } from '../registers/replace-issuers.ts';
import { handOver } from './hand-over.ts';
import type { OpenIssue } from './open-issue.ts';
import { shiftHeld } from './shift-held.ts';
import { placeDocuments, type HeldDocument, type PlacedDocument } from './place-documents.ts';
import { listFormerStarts } from './retired-documents.ts';

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
export function replaceReading(db: Db, issue: OpenIssue, read: IssueReading, at: string): Replaced {
  const { issueId, sha256, source, title, shift } = issue;
  const stored = findStoredIssue(db, issueId);
  if (stored === undefined) throw new AppError('item/not-found', { what: 'issue', id: issueId });
  const asRead = { documents: readStored(db, issueId), issue: stored, former: listFormerStarts(db, sha256) };
  const { documents: held, issue: issueBefore, former } = shift ? shiftHeld(asRead, shift) : asRead;
  if (held.length > 0 && read.documents.length === 0)
    throw new AppError('correction/nothing-left', { issue: title });
  const placed = placeDocuments(held, former, read);
  const issueNow = toStoredIssue(read);
  const isIssueSame = JSON.stringify(issueBefore) === JSON.stringify(issueNow);
  if (isIssueSame && placed.length === held.length && placed.every(isUnchanged))
    return { isChanged: false, changed: [], removed: [] };
  if (!isIssueSame) updateIssue(db, issueId, issueNow);
  const written = writeDocuments(db, issueId, placed, { read, isMoved: shift !== undefined });
  const kept = new Set(written.map(({ id }) => id));
  const gone = held.filter(({ id }) => !kept.has(id));
  handOver(db, {
    sha256,
    text: source.text,
    issueBefore,
    issueNow,
    held,
    written,
    former,
    at,
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

/** Writes the documents in their new order, with the facts drawn from those that read otherwise; all of them where their source has moved. */
function writeDocuments(
  db: Db,
  issueId: number,
  placed: readonly PlacedDocument[],
  { read: { documents }, isMoved }: { read: IssueReading; isMoved: boolean },
): HeldDocument[] {
  prepared(db, 'UPDATE document SET position = position + ? WHERE issue_id = ?').run(BEYOND, issueId);
  const move = prepared(db, 'UPDATE document SET position = ? WHERE id = ?');
  return placed.map(({ old, stored, id }, at) => {
    const reading = documents[at];
    if (old === null) {
      const newId = insertDocument(db, issueId, stored, id);
      if (reading) insertRegisterRows(db, newId, reading, readRegisters(reading));
      return { ...stored, id: newId };
    }
    const written = { ...stored, id: old.id };
    if (!isMoved && isUnchanged({ stored: { ...stored, position: old.position }, old, id })) {
      move.run(stored.position, old.id);
      return written;
    }
    updateDocument(db, old.id, stored);
    if (isDrawnFromAlike(old, stored)) replaceIssuers(db, old.id, reading?.issuers ?? []);
    else {
      removeRegisterRows(db, old.id);
      if (reading) insertRegisterRows(db, old.id, reading, readRegisters(reading));
    }
    return written;
  });
}

/** Whether two readings are the same in all that registers are drawn from, issuers aside. */
function isDrawnFromAlike(old: HeldDocument, now: StoredReading): boolean {
  return (
    old.title === now.title &&
    old.kind === now.kind &&
    old.document_number === now.document_number &&
    old.signed_on === now.signed_on &&
    old.printed_on === now.printed_on &&
    old.text === now.text &&
    old.blocks === now.blocks
  );
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
