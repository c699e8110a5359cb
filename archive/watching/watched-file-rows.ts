import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';

/** A file as its folder tells of it: another size or time means that it was written again. */
export type SeenFile = { path: string; bytes: number; modifiedMs: number };

/** True for a file that became part of a batch, or was found to be held, as it is now. */
export function isTaken(db: Db, { path, bytes, modifiedMs }: SeenFile): boolean {
  const find = prepared(db, 'SELECT 1 FROM watched_file WHERE path = ? AND bytes = ? AND modified_ms = ?');
  return find.get(path, bytes, modifiedMs) !== undefined;
}

/** Notes that files need not be looked at again while they are as they are. */
export function markTaken(db: Db, files: readonly SeenFile[]): void {
  const mark = prepared(
    db,
    `INSERT INTO watched_file (path, bytes, modified_ms) VALUES (:path, :bytes, :modifiedMs)
     ON CONFLICT (path) DO UPDATE SET bytes = excluded.bytes, modified_ms = excluded.modified_ms`,
  );
  for (const file of files) mark.run(file);
}
