import type { IssueId } from '#core/model/ids.ts';
import type { Original } from '#core/model/issue.ts';
import type { Failure } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { appendJournal } from '../keeping/journal.ts';
import { afterCommit, insertOriginal, keepOriginal, keptExtension } from './originals.ts';

/** The issue of which a file with this hash is kept as a further manifestation; null where it is of none. */
export function findManifested(db: Db, sha256: string): IssueId | null {
  const find = prepared(db, 'SELECT issue_id FROM manifestation WHERE sha256 = ?').pluck();
  return (find.get(sha256) as IssueId | undefined) ?? null; // ids of the table `issue`
}

/** The further originals of an issue, in the order in which they came in. */
export function listManifestations(db: Db, issueId: IssueId): Original[] {
  return db
    .prepare<[number], Original>(
      `SELECT sha256, bytes, name, media_type AS mediaType, encoding FROM manifestation JOIN original USING (sha256)
       WHERE issue_id = ? ORDER BY added_at, sha256`,
    )
    .all(issueId);
}

/** Keeps a file as one more manifestation of an issue, and runs `alongside`, in one transaction. */
export function keepManifestation(
  archive: Archive,
  { issueId, bytes, original }: { issueId: IssueId; bytes: Uint8Array; original: Original },
  {
    author,
    now,
    alongside,
    describeFailure,
  }: {
    author: string;
    now: string;
    alongside: () => void;
    describeFailure: (error: unknown) => Failure;
  },
): void {
  const { db, layout } = archive;
  const { sha256, name } = original;
  try {
    db.exec('BEGIN IMMEDIATE');
    insertOriginal(db, original);
    db.prepare('INSERT INTO manifestation (sha256, issue_id, author, added_at) VALUES (?, ?, ?, ?)').run(
      sha256,
      issueId,
      author,
      now,
    );
    appendJournal(db, { at: now, author, action: 'manifestation-added', details: { issueId, sha256, name } });
    alongside();
    const forgetMarker = keepOriginal(layout.originals, bytes, sha256, keptExtension(name));
    db.exec('COMMIT');
    afterCommit(forgetMarker, describeFailure);
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw translateStorageFailure(error, { folder: layout.folder });
  }
}
