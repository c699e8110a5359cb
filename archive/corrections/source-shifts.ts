import type { SourceShift } from '#core/correction/shift-source.ts';
import type { Db } from '../database/connection.ts';

/** A shift, and the last correction that names places as they stood before it. */
export type KeptShift = { lastCorrection: number; shift: SourceShift };

/** How the source of an original moved, in the order in which it did. */
export function listShifts(db: Db, sha256: string): KeptShift[] {
  return db
    .prepare<[string], { lastCorrection: number; shift: string }>(
      'SELECT last_correction AS lastCorrection, shift FROM source_shift WHERE original_sha256 = ? ORDER BY id',
    )
    .all(sha256)
    .map(({ lastCorrection, shift }) => ({ lastCorrection, shift: JSON.parse(shift) as SourceShift })); // our own column
}

/** Notes that the source of an original moved after all corrections that there are. */
export function addShift(db: Db, sha256: string, shift: SourceShift): void {
  db.prepare(
    `INSERT INTO source_shift (original_sha256, last_correction, shift)
     VALUES (?, (SELECT coalesce(max(id), 0) FROM correction), ?)`,
  ).run(sha256, JSON.stringify(shift));
}
