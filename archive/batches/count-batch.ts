import { BATCH_FILE_STATES, type Batch, type FileFormat } from '#core/model/batch.ts';
import { SURE } from '#core/model/confidence.ts';
import type { BatchId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';

export type BatchCounts = Pick<
  Batch,
  'counts' | 'formats' | 'looked' | 'unsure' | 'leftOut' | 'manifestations' | 'bytes' | 'bytesLeft'
>;
type StateRow = {
  state: keyof Batch['counts'];
  files: number;
  bytes: number;
  looked: number;
  unsure: number;
  leftOut: number;
  manifestations: number;
};

/** How many files of a batch are in which state and of which format, and how many bytes have still to come in. */
export function countBatch(db: Db, id: BatchId): BatchCounts {
  const rows = prepared(
    db,
    `SELECT state, count(*) AS files, coalesce(sum(bytes), 0) AS bytes, count(look) AS looked,
       count(*) FILTER (WHERE confidence < ?) AS unsure,
       count(*) FILTER (WHERE reason = 'left-out') AS leftOut,
       count(*) FILTER (WHERE reason = 'manifestation') AS manifestations
     FROM batch_file WHERE batch_id = ? GROUP BY state`,
  ).all(SURE, id) as StateRow[]; // the columns of the statement
  const of = (state: StateRow['state']): StateRow =>
    rows.find((row) => row.state === state) ?? {
      state,
      files: 0,
      bytes: 0,
      looked: 0,
      unsure: 0,
      leftOut: 0,
      manifestations: 0,
    };
  const left = of('waiting').bytes + of('reading').bytes;
  return {
    counts: Object.fromEntries(BATCH_FILE_STATES.map((state) => [state, of(state).files])) as Batch['counts'], // each state has its count
    formats: countFormats(db, id),
    looked: of('waiting').looked,
    unsure: of('waiting').unsure,
    leftOut: of('skipped').leftOut,
    manifestations: of('in').manifestations,
    bytes: rows.reduce((sum, { state, bytes }) => (state === 'skipped' ? sum : sum + bytes), 0),
    bytesLeft: left,
  };
}

function countFormats(db: Db, id: BatchId): Partial<Record<FileFormat, number>> {
  const rows = prepared(
    db,
    'SELECT format, count(*) FROM batch_file WHERE batch_id = ? GROUP BY format ORDER BY count(*) DESC',
  )
    .raw()
    .all(id) as [FileFormat, number][]; // the columns of the statement
  return Object.fromEntries(rows);
}
