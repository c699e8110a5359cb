import type { IssueId } from '#core/model/ids.ts';
import { issueIdSchema } from '#core/model/ids.ts';
import type { DocumentReading } from '#core/model/document.ts';
import type { IssueReading, Original } from '#core/model/issue.ts';
import type { RegisterReading } from '#core/model/register.ts';
import type { Db } from '../database/connection.ts';
import { raiseHoldingsVersion } from '../database/meta.ts';
import { appendJournal } from '../keeping/journal.ts';
import { insertRegisterRows } from '../registers/insert-rows.ts';
import { insertOriginal } from './originals.ts';
import { insertDocument, toStored } from './write-document.ts';
import { insertIssue } from './write-issue.ts';

export type ReadIssue = { issue: IssueReading; registers: RegisterReading[] };
export type SavedIssue = {
  issueId: IssueId;
  holdingsVersion: number;
  documents: { id: number; reading: DocumentReading }[];
};

/**
 * Stores an issue with everything drawn from it. Runs inside the caller's transaction: all of it or nothing.
 * `registers` has one entry for each document, in order.
 */
export function saveIssue(
  db: Db,
  read: ReadIssue,
  original: Original,
  by: { author: string; now: string },
): SavedIssue {
  insertOriginal(db, original);
  const issueId = insertIssue(db, read.issue, original.sha256, by.now);
  const documents = read.issue.documents.map((reading, at) => {
    const id = insertDocument(db, issueId, toStored(reading));
    const registers = read.registers[at];
    if (registers !== undefined) insertRegisterRows(db, id, reading, registers);
    return { id, reading };
  });
  appendJournal(db, {
    at: by.now,
    author: by.author,
    action: 'issue-imported',
    details: { issueId, sha256: original.sha256, name: original.name, documents: documents.length },
  });
  return { issueId: issueIdSchema.parse(issueId), holdingsVersion: raiseHoldingsVersion(db), documents };
}
