import { AppError } from '#core/errors/app-error.ts';
import { batchFileSchema, type BatchFile, type Look, type SameDecision } from '#core/model/batch.ts';
import type { Change } from '#core/model/correction.ts';
import type { BatchFileId, BatchId } from '#core/model/ids.ts';
import type { Failure } from '#core/model/job.ts';
import { type Db, writeUnflushed } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';

/** A file of a batch with what its import needs and nobody is shown. */
export type BatchFileRow = BatchFile & {
  decision: SameDecision | null;
  changes: readonly Change[];
  /** How often its import was begun and not ended. */
  attempts: number;
};
/** A row of the table. */
export type StoredFile = {
  id: number;
  path: string;
  entries: string;
  pageFiles: string;
  bytes: number | null;
  sha256: string | null;
  format: string;
  state: string;
  reason: string | null;
  failure: string | null;
  look: string | null;
  decision: SameDecision | null;
  changes: string;
  issueId: number | null;
  attempts: number;
};

/** What has become of a file; what is left out is as before, but for reason and failure, which go. */
export type Outcome = Pick<BatchFile, 'state'> &
  Partial<Pick<BatchFile, 'reason' | 'failure' | 'sha256' | 'format' | 'bytes' | 'look' | 'issueId'>>;

export const SELECT_FILE = `SELECT id, path, entries, page_files AS pageFiles, bytes, sha256, format, state, reason, failure, look, decision, changes,
  issue_id AS issueId, attempts FROM batch_file`;

/** @throws AppError `item/not-found` */
export function getBatchFile(db: Db, id: BatchFileId): BatchFileRow {
  const row = db.prepare<[number], StoredFile>(`${SELECT_FILE} WHERE id = ?`).get(id);
  if (row === undefined) throw new AppError('item/not-found', { what: 'batch-file', id });
  return toFileRow(row);
}

/** The next file of a batch that waits behind a place; null where none does. */
export function findWaiting(
  db: Db,
  batchId: BatchId,
  { after, isLooked }: { after: number; isLooked: boolean | null },
): BatchFileRow | null {
  const looked = isLooked === null ? '' : `AND look IS ${isLooked ? 'NOT ' : ''}NULL`;
  const row = prepared(
    db,
    `${SELECT_FILE} WHERE batch_id = ? AND state = 'waiting' AND id > ? ${looked} ORDER BY id LIMIT 1`,
  ).get(batchId, after) as StoredFile | undefined; // the columns of the statement
  return row === undefined ? null : toFileRow(row);
}

/** Notes that the import of a file has begun, so that one that brings the process down is known by its attempts. */
export function beginFile(db: Db, id: BatchFileId): void {
  writeUnflushed(db, () => {
    prepared(db, "UPDATE batch_file SET state = 'reading', attempts = attempts + 1 WHERE id = ?").run(id);
  });
}

/** Notes that the import of a file was given up before its end, by a person's wish: it waits as before. */
export function putBackFile(db: Db, id: BatchFileId): void {
  prepared(db, "UPDATE batch_file SET state = 'waiting', attempts = attempts - 1 WHERE id = ?").run(id);
}

/** Notes what has become of a file. */
export function settleFile(db: Db, id: BatchFileId, outcome: Outcome): void {
  prepared(
    db,
    `UPDATE batch_file SET state = :state, reason = :reason, failure = :failure, sha256 = coalesce(:sha256, sha256),
       bytes = coalesce(:bytes, bytes), format = coalesce(:format, format), look = coalesce(:look, look),
       confidence = coalesce(:confidence, confidence), issue_id = coalesce(:issueId, issue_id)
     WHERE id = :id`,
  ).run({
    id,
    state: outcome.state,
    reason: outcome.reason ?? null,
    failure: orNull(outcome.failure),
    sha256: outcome.sha256 ?? null,
    bytes: outcome.bytes ?? null,
    format: outcome.format ?? null,
    look: orNull(outcome.look),
    confidence: outcome.look?.confidence ?? null,
    issueId: outcome.issueId ?? null,
  });
}

/** Has corrections come in with a file on disk; those it had before give way. */
export function setChanges(db: Db, batchId: BatchId, path: string, changes: readonly Change[]): boolean {
  const set = prepared(
    db,
    "UPDATE batch_file SET changes = ? WHERE batch_id = ? AND path = ? AND entries = '[]' AND page_files = '[]'",
  );
  return set.run(JSON.stringify(changes), batchId, path).changes > 0;
}

/** A stored file with what its import needs. */
function toFileRow({ changes, decision, attempts, ...row }: StoredFile): BatchFileRow {
  return { ...toBatchFile(row), decision, attempts, changes: JSON.parse(changes) as Change[] }; // our own column
}

/** A stored file as a person is shown it. */
export function toBatchFile({
  entries,
  pageFiles,
  failure,
  look,
  ...row
}: Omit<StoredFile, 'changes' | 'decision' | 'attempts'>): BatchFile {
  return batchFileSchema.parse({
    ...row,
    entries: JSON.parse(entries) as unknown,
    pageFiles: JSON.parse(pageFiles) as unknown,
    failure: parsed(failure),
    look: parsed(look),
  });
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}

function orNull(value: Look | Failure | null | undefined): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
