import type { BatchFile, BatchFilter } from '#core/model/batch.ts';
import { SURE } from '#core/model/confidence.ts';
import type { BatchId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { SELECT_FILE, toBatchFile, type StoredFile } from './batch-file-rows.ts';

type Bound = Record<string, string | number>;
type Stretch = { offset: number; limit: number };

/** A stretch of the files of a batch that pass a filter, in the order in which they come in, and how many there are. */
export function listBatchFiles(
  db: Db,
  batchId: BatchId,
  filter: BatchFilter,
  stretch: Stretch,
): { files: BatchFile[]; total: number } {
  const { where, bound } = conditionOf(batchId, filter);
  const total = db.prepare<[Bound], number>(`SELECT count(*) FROM batch_file WHERE ${where}`).pluck();
  const rows = db.prepare<[Bound], StoredFile>(
    `${SELECT_FILE} WHERE ${where} ORDER BY id LIMIT :limit OFFSET :offset`,
  );
  return {
    total: total.get(bound) ?? 0,
    files: rows.all({ ...bound, ...stretch }).map(toBatchFile),
  };
}

/** All files of a batch, in the order in which they come in, read as they are wanted. */
export function* listAllFiles(db: Db, batchId: BatchId): Generator<BatchFile> {
  const rows = db.prepare<[number], StoredFile>(`${SELECT_FILE} WHERE batch_id = ? ORDER BY id`);
  for (const row of rows.all(batchId)) yield toBatchFile(row);
}

/** Leaves files out of a batch, or takes them in again: those that are named, or all that pass the filter. */
export function setTaken(
  db: Db,
  batchId: BatchId,
  { ids, filter, isTaken }: { ids: readonly number[] | null; filter: BatchFilter; isTaken: boolean },
): void {
  const { where, bound } = chosen(batchId, ids, filter);
  const set = isTaken
    ? `SET state = 'waiting', reason = NULL WHERE ${where} AND state = 'skipped' AND reason = 'left-out'`
    : `SET state = 'skipped', reason = 'left-out' WHERE ${where} AND state = 'waiting'`;
  db.prepare(`UPDATE batch_file ${set}`).run(bound);
}

/** Has files that failed wait again: those that are named, or all. What was seen of them is to be seen anew. */
export function retryFiles(db: Db, batchId: BatchId, ids: readonly number[] | null): void {
  const { where, bound } = chosen(batchId, ids, { state: null, format: null, text: '' });
  db.prepare(
    `UPDATE batch_file SET state = 'waiting', failure = NULL, look = NULL, confidence = NULL, attempts = 0
     WHERE ${where} AND state = 'failed'`,
  ).run(bound);
}

/** Decides of files with the content of a held issue, which wait again then: those that are named, or all. */
export function decideSame(
  db: Db,
  batchId: BatchId,
  { ids, decision }: { ids: readonly number[] | null; decision: string },
): void {
  const { where, bound } = chosen(batchId, ids, { state: null, format: null, text: '' });
  db.prepare(
    `UPDATE batch_file SET state = 'waiting', reason = NULL, decision = :decision WHERE ${where} AND state = 'same'`,
  ).run({ ...bound, decision });
}

function chosen(batchId: BatchId, ids: readonly number[] | null, filter: BatchFilter) {
  const { where, bound } = conditionOf(batchId, filter);
  if (ids === null) return { where, bound };
  return {
    where: `${where} AND id IN (SELECT value FROM json_each(:ids))`,
    bound: { ...bound, ids: JSON.stringify(ids) },
  };
}

function conditionOf(
  batchId: BatchId,
  { state, format, text }: BatchFilter,
): { where: string; bound: Bound } {
  const conditions = ['batch_id = :batchId'];
  const bound: Bound = { batchId };
  if (state === 'unsure') {
    conditions.push("state = 'waiting' AND confidence < :sure");
    bound['sure'] = SURE;
  } else if (state !== null) {
    conditions.push('state = :state');
    bound['state'] = state;
  }
  if (format !== null) {
    conditions.push('format = :format');
    bound['format'] = format;
  }
  if (text !== '') {
    conditions.push("instr(lower(path || ' ' || entries || ' ' || page_files), lower(:text)) > 0");
    bound['text'] = text;
  }
  return { where: conditions.join(' AND '), bound };
}
