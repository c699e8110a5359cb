import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { changeStates } from '#core/correction/change-state.ts';
import { valuesBefore } from '#core/correction/values-before.ts';
import type { Change } from '#core/model/correction.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { DocumentReading } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import type { Failure } from '#core/model/job.ts';
import type { SourceText } from '#core/model/source-text.ts';
import type { Archive } from '../archive.ts';
import { insertCorrection, listKeptChanges, setStates } from '../corrections/correction-rows.ts';
import type { Db } from '../database/connection.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { getIssue } from '../holdings/issues.ts';
import { afterCommit, keepOriginal, keptExtension } from '../holdings/originals.ts';
import { saveIssue, type ReadIssue, type SavedIssue } from '../holdings/save-issue.ts';
import { followHoldings } from '../index/follow-holdings.ts';
import { addScans } from '../recognition/page-rows.ts';
import { appendJournal } from '../keeping/journal.ts';

/** A file that was read and is to be kept. */
export type ReadFile = {
  read: ReadIssue;
  bytes: Uint8Array;
  sha256: string;
  source: SourceText;
  /** Corrections that were kept of the same bytes before, and those that come in with the file: it was read with both. */
  kept: readonly Change[];
  changes: readonly Change[];
  /** Runs in the same transaction, when the issue has its id. */
  alongside: (issueId: IssueId) => void;
};

export type KeepOptions = {
  /** Look what would be kept, and keep nothing. */
  dryRun: boolean;
  author: string;
  now: () => string;
  describeFailure: (error: unknown) => Failure;
};

/** One transaction: the issue, its documents and their facts, its corrections, and the original, flushed before the commit. */
export function keepFile(archive: Archive, file: ReadFile, options: KeepOptions): Issue {
  const { read, bytes, sha256, source } = file;
  const { name, mediaType, encoding } = source;
  const { db } = archive;
  try {
    db.exec('BEGIN IMMEDIATE');
    const by = { author: options.author, now: options.now() };
    const saved = saveIssue(db, read, { sha256, bytes: bytes.length, name, mediaType, encoding }, by);
    addScans(db, sha256, source.scans ?? []);
    keepChanges(db, file, saved, by);
    file.alongside(saved.issueId);
    const issue = getIssue(db, saved.issueId);
    if (options.dryRun) {
      db.exec('ROLLBACK');
      return issue;
    }
    const forgetMarker = keepOriginal(archive.layout.originals, bytes, sha256, keptExtension(name));
    db.exec('COMMIT');
    followCommit(archive, saved, { forgetMarker, describeFailure: options.describeFailure });
    return issue;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw translateStorageFailure(error, { folder: archive.layout.folder });
  }
}

function keepChanges(
  db: Db,
  { read, sha256, source, kept, changes }: ReadFile,
  { issueId }: SavedIssue,
  { author, now: at }: { author: string; now: string },
): void {
  if (kept.length + changes.length === 0) return;
  const before =
    changes.length === 0 ? [] : valuesBefore({ source, kept, reading: readBulletin(source, kept) }, changes);
  for (const [index, change] of changes.entries()) {
    const found = before[index] ?? { before: null, documentTitle: null };
    insertCorrection(db, { ...found, sha256, change, author, at });
  }
  if (changes.length > 0) {
    const details = { issueId, sha256, corrections: changes.length };
    appendJournal(db, { at, author, action: 'reading-corrected', details });
  }
  const all = listKeptChanges(db, sha256);
  setStates(
    db,
    all,
    changeStates(
      read.issue,
      all.map(({ change }) => change),
    ),
  );
}

function followCommit(
  archive: Archive,
  { holdingsVersion, documents }: SavedIssue,
  { forgetMarker, describeFailure }: { forgetMarker: () => void } & Pick<KeepOptions, 'describeFailure'>,
): void {
  afterCommit(forgetMarker, describeFailure);
  const changed = documents.map(({ id, reading }) => ({ ...toIndexed(reading), id }));
  followHoldings(archive, { holdingsVersion, changed, removed: [] }, describeFailure);
}

function toIndexed({ title, documentNumber, issuers, text }: DocumentReading) {
  return { title, documentNumber, issuers, text };
}
