import type { BatchFile, SameDecision } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import type { Failure } from '#core/model/job.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { formatByName } from '../importers/choose-importer.ts';
import { nameOf, pagePlaces, type FilePlace } from './file-place.ts';

/** A file that was found for a batch. */
export type NewBatchFile = Pick<BatchFile, 'path' | 'entries' | 'pageFiles' | 'bytes' | 'format'> &
  (
    | { state: 'waiting' }
    | { state: 'skipped'; reason: BatchFile['reason'] }
    | { state: 'failed'; failure: Failure }
  );

type Bound = { batchId: BatchId; ids: string | null };
type Into = { batchId: BatchId; decision: SameDecision | null };

/** Where a row stands before anything has become of it, or where that can be begun anew. */
const NOT_TAKEN = "state IN ('waiting', 'failed')";

/**
 * Adds files to a batch; one that is there already stays as it is. A bundle of pages takes the place of those of its pages that are there,
 * unless the archivist wants them by themselves: then those that are new come in so too.
 */
export function insertBatchFiles(
  db: Db,
  batchId: BatchId,
  files: readonly NewBatchFile[],
  decision: SameDecision | null,
): void {
  const into = { batchId, decision };
  db.transaction(() => {
    for (const file of files)
      if (file.pageFiles.length === 0) insertFile(db, into, file);
      else if (isApart(db, batchId, file)) insertApart(db, into, pagePlaces(file));
      else insertBundle(db, into, file);
  })();
}

/** Has the pages of bundles that did not come in yet come in by themselves: of those that are named, or of all. */
export function takeApart(db: Db, batchId: BatchId, ids: readonly number[] | null): void {
  const bundles = db.prepare<[Bound], { id: number; place: string; decision: Into['decision'] }>(
    `SELECT id, json_object('path', path, 'entries', json(entries), 'pageFiles', json(page_files)) AS place, decision
     FROM batch_file WHERE batch_id = :batchId AND page_files <> '[]' AND ${NOT_TAKEN}
       AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))`,
  );
  const bound = { batchId, ids: ids === null ? null : JSON.stringify(ids) };
  db.transaction(() => {
    for (const { id, place, decision } of bundles.all(bound)) {
      prepared(db, 'DELETE FROM batch_file WHERE id = ?').run(id);
      insertApart(db, { batchId, decision }, pagePlaces(JSON.parse(place) as FilePlace)); // made by the statement
    }
  })();
}

function insertFile(db: Db, into: Into, file: NewBatchFile): void {
  prepared(
    db,
    `INSERT INTO batch_file (batch_id, path, entries, bytes, format, state, reason, failure, decision)
     VALUES (:batchId, :path, :entries, :bytes, :format, :state, :reason, :failure, :decision)
     ON CONFLICT (batch_id, path, entries) DO NOTHING`,
  ).run({
    ...into,
    ...file,
    entries: JSON.stringify(file.entries),
    reason: file.state === 'skipped' ? file.reason : null,
    failure: file.state === 'failed' ? JSON.stringify(file.failure) : null,
  });
}

function insertApart(db: Db, { batchId, decision }: Into, places: readonly FilePlace[]): void {
  const insert = prepared(
    db,
    `INSERT INTO batch_file (batch_id, path, entries, format, state, decision, is_apart)
     VALUES (:batchId, :path, :entries, :format, 'waiting', :decision, 1)
     ON CONFLICT (batch_id, path, entries) DO NOTHING`,
  );
  for (const place of places) {
    const { path, entries } = stored(place);
    insert.run({ batchId, path, entries, decision, format: formatByName(nameOf(place)) });
  }
}

/** Pages that came later belong to a bundle that waits: it is looked at anew. */
function insertBundle(db: Db, into: Into, { pageFiles, ...file }: NewBatchFile): void {
  const { path, entries } = stored(file);
  const pages = JSON.stringify(
    pagePlaces({ ...file, pageFiles })
      .slice(1)
      .map(stored),
  );
  prepared(
    db,
    `DELETE FROM batch_file WHERE batch_id = ? AND ${NOT_TAKEN}
       AND (path, entries) IN (SELECT value ->> 'path', value ->> 'entries' FROM json_each(?))`,
  ).run(into.batchId, pages);
  prepared(
    db,
    `INSERT INTO batch_file (batch_id, path, entries, page_files, bytes, format, state, decision)
     VALUES (:batchId, :path, :entries, :pageFiles, :bytes, :format, 'waiting', :decision)
     ON CONFLICT (batch_id, path, entries) DO UPDATE SET page_files = excluded.page_files, bytes = excluded.bytes,
       format = excluded.format, state = 'waiting', failure = NULL, sha256 = NULL, look = NULL, confidence = NULL, attempts = 0
     WHERE ${NOT_TAKEN} AND page_files <> excluded.page_files`,
  ).run({ ...into, ...file, path, entries, pageFiles: JSON.stringify(pageFiles) });
}

/** True where the archivist wants pages of a bundle by themselves. */
function isApart(db: Db, batchId: BatchId, file: FilePlace): boolean {
  const find = prepared(
    db,
    `SELECT 1 FROM batch_file WHERE batch_id = ? AND is_apart = 1
       AND (path, entries) IN (SELECT value ->> 'path', value ->> 'entries' FROM json_each(?))`,
  );
  return find.get(batchId, JSON.stringify(pagePlaces(file).map(stored))) !== undefined;
}

/** A place as the columns of a row tell it. */
function stored({ path, entries }: Pick<FilePlace, 'path' | 'entries'>): { path: string; entries: string } {
  return { path, entries: JSON.stringify(entries) };
}
