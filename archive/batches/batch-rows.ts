import { AppError } from '#core/errors/app-error.ts';
import type { Batch, BatchOrigin, BatchState } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import { batchIdSchema } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { nameOf } from './file-place.ts';

/** A batch as it is stored; how far it has come is told by its files. */
export type BatchRow = Pick<Batch, 'id' | 'paths' | 'origin' | 'state' | 'author' | 'createdAt'>;
type Row = Omit<BatchRow, 'paths'> & { paths: string };

const SELECT = 'SELECT id, paths, origin, state, author, created_at AS createdAt FROM batch';
/** A file whose import ended the process so often is not begun again by itself. */
const MOST_ATTEMPTS = 2;

/** Makes a batch of what was dropped, or was found in a watched folder, without files yet. */
export function insertBatch(
  db: Db,
  batch: { paths: readonly string[]; origin: BatchOrigin; author: string; now: string },
): BatchId {
  const { lastInsertRowid } = db
    .prepare("INSERT INTO batch (paths, origin, state, author, created_at) VALUES (?, ?, 'open', ?, ?)")
    .run(JSON.stringify(batch.paths), batch.origin, batch.author, batch.now);
  return batchIdSchema.parse(Number(lastInsertRowid));
}

/** The batch of a watched folder that nobody has decided about; null where there is none. */
export function findOfferedBatch(db: Db): BatchId | null {
  const find = prepared(
    db,
    "SELECT id FROM batch WHERE origin = 'watched-folder' AND state = 'open' ORDER BY id DESC LIMIT 1",
  ).pluck();
  return (find.get() as BatchId | undefined) ?? null; // ids of the table `batch`
}

/** @throws AppError `item/not-found` */
export function getBatchRow(db: Db, id: BatchId): BatchRow {
  const row = db.prepare<[number], Row>(`${SELECT} WHERE id = ?`).get(id);
  if (row === undefined) throw new AppError('item/not-found', { what: 'batch', id });
  return toBatchRow(row);
}

/** A stretch of all batches, newest first. */
export function listBatchRows(db: Db, { offset, limit }: { offset: number; limit: number }): BatchRow[] {
  const select = db.prepare<[number, number], Row>(`${SELECT} ORDER BY id DESC LIMIT ? OFFSET ?`);
  return select.all(limit, offset).map(toBatchRow);
}

export function countBatches(db: Db): number {
  return db.prepare<[], number>('SELECT count(*) FROM batch').pluck().get() ?? 0;
}

/** Adds to what was dropped; its files are to be found. */
export function addPaths(db: Db, id: BatchId, paths: readonly string[]): void {
  const all = [...new Set([...getBatchRow(db, id).paths, ...paths])];
  db.prepare('UPDATE batch SET paths = ?, is_found = 0 WHERE id = ?').run(JSON.stringify(all), id);
}

/** True when all files that the paths of a batch lead to are written down. */
export function isFound(db: Db, id: BatchId): boolean {
  return db.prepare<[number], number>('SELECT is_found FROM batch WHERE id = ?').pluck().get(id) === 1;
}

/** Notes that all files of a batch are written down. */
export function markFound(db: Db, id: BatchId): void {
  prepared(db, 'UPDATE batch SET is_found = 1 WHERE id = ?').run(id);
}

export function setBatchState(db: Db, id: BatchId, state: BatchState): void {
  prepared(db, 'UPDATE batch SET state = ? WHERE id = ?').run(state, id);
}

/** Forgets a batch with its files; what came in stays. */
export function purgeBatch(db: Db, id: BatchId): void {
  getBatchRow(db, id);
  db.prepare('DELETE FROM batch WHERE id = ?').run(id);
}

/**
 * Sets right what an interrupted program left: imports are paused, and the files they were at wait again, but for those that have
 * ended it before. Call when the archive is opened for writing.
 */
export function settleInterruptedBatches(db: Db): void {
  const failure = (file: string): string =>
    JSON.stringify({ code: 'import/interrupted', context: { file }, ref: null });
  db.transaction(() => {
    const left = db
      .prepare<[], { id: number; path: string; entries: string; pageFiles: string; attempts: number }>(
        "SELECT id, path, entries, page_files AS pageFiles, attempts FROM batch_file WHERE state = 'reading'",
      )
      .all();
    const wait = db.prepare("UPDATE batch_file SET state = 'waiting' WHERE id = ?");
    const fail = db.prepare("UPDATE batch_file SET state = 'failed', failure = ? WHERE id = ?");
    for (const { id, path, entries, pageFiles, attempts } of left) {
      // Our own columns.
      const lists = {
        entries: JSON.parse(entries) as string[],
        pageFiles: JSON.parse(pageFiles) as string[],
      };
      if (attempts < MOST_ATTEMPTS) wait.run(id);
      else fail.run(failure(nameOf({ path, ...lists })), id);
    }
    db.exec("UPDATE batch SET state = 'paused' WHERE state = 'importing'");
  })();
}

function toBatchRow(row: Row): BatchRow {
  return { ...row, paths: JSON.parse(row.paths) as string[] }; // our own column
}
