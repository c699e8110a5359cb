import { shiftChange } from '#core/correction/shift-source.ts';
import { AppError } from '#core/errors/app-error.ts';
import { correctionSchema, type Change, type ChangeState, type Correction } from '#core/model/correction.ts';
import { correctionIdSchema, type CorrectionId, type IssueId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { listShifts, type KeptShift } from './source-shifts.ts';
import { issueTitle } from '../holdings/issues.ts';

/** A change in force, or waiting, under the id of its correction. */
export type KeptChange = { id: CorrectionId; change: Change };

/** A correction that is about to be kept. */
export type NewCorrection = {
  sha256: string;
  change: Change;
  before: Change | null;
  documentTitle: string | null;
  author: string;
  at: string;
};

/**
 * The changes of an original that were not taken back, in the order in which they are applied; where `marked` is given, as if
 * those were taken back, or were in force again. The places that they name are those of the source as it stands now.
 */
export function listKeptChanges(
  db: Db,
  sha256: string,
  marked: { ids: readonly CorrectionId[]; isRevoked: boolean } = { ids: [], isRevoked: true },
): KeptChange[] {
  const ids = new Set(marked.ids);
  const shifts = listShifts(db, sha256);
  return db
    .prepare<[string], { id: CorrectionId; change: string; isRevoked: number }>(
      `SELECT id, change, revoked_at IS NOT NULL AS isRevoked FROM correction WHERE original_sha256 = ? ORDER BY id`,
    )
    .all(sha256)
    .filter(({ id, isRevoked }) => !(ids.has(id) ? marked.isRevoked : isRevoked === 1))
    .map(({ id, change }) => ({ id, change: shifted(id, JSON.parse(change) as Change, shifts) })); // checked when it was kept
}

function shifted(id: CorrectionId, change: Change, shifts: readonly KeptShift[]): Change {
  return shifts.reduce(
    (moved, { lastCorrection, shift }) => (id <= lastCorrection ? shiftChange(shift, moved) : moved),
    change,
  );
}

/** Keeps a correction and returns its id; its state is told by {@link setStates}. */
export function insertCorrection(db: Db, correction: NewCorrection): CorrectionId {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO correction (original_sha256, change, before, document_title, author, at, state)
       VALUES (:sha256, :change, :before, :documentTitle, :author, :at, 'not-placed')`,
  ).run({
    ...correction,
    change: JSON.stringify(correction.change),
    before: correction.before === null ? null : JSON.stringify(correction.before),
  });
  return correctionIdSchema.parse(Number(lastInsertRowid));
}

/** Says what has become of changes in the reading that was made with them. */
export function setStates(db: Db, kept: readonly KeptChange[], states: readonly ChangeState[]): void {
  const set = prepared(db, 'UPDATE correction SET state = :state WHERE id = :id AND state <> :state');
  for (const [at, { id }] of kept.entries()) set.run({ id, state: states[at] ?? 'not-placed' });
}

/** Takes corrections back (`revokedAt` an instant) or puts them in force again (null). */
export function setRevoked(db: Db, ids: readonly CorrectionId[], revokedAt: string | null): void {
  const set = db.prepare('UPDATE correction SET revoked_at = ? WHERE id = ?');
  for (const id of ids) set.run(revokedAt, id);
}

/** The corrections of these issues that wait: the present reading has nothing that they could correct. */
export function listWaiting(db: Db, issueIds: readonly IssueId[]): CorrectionId[] {
  return db
    .prepare<[string], CorrectionId>(
      `SELECT correction.id FROM correction JOIN issue USING (original_sha256)
       WHERE state = 'not-placed' AND revoked_at IS NULL AND issue.id IN (SELECT value FROM json_each(?)) ORDER BY correction.id`,
    )
    .pluck()
    .all(JSON.stringify(issueIds));
}

/** Of which original each correction is and whether it was taken back. @throws AppError `item/not-found` */
export function getCorrectionMarks(
  db: Db,
  ids: readonly CorrectionId[],
): { id: CorrectionId; sha256: string; isRevoked: boolean }[] {
  const find = db.prepare<[number], { sha256: string; isRevoked: number }>(
    'SELECT original_sha256 AS sha256, revoked_at IS NOT NULL AS isRevoked FROM correction WHERE id = ?',
  );
  return [...new Set(ids)].map((id) => {
    const found = find.get(id);
    if (found === undefined) throw new AppError('item/not-found', { what: 'correction', id });
    return { id, sha256: found.sha256, isRevoked: found.isRevoked === 1 };
  });
}

type CorrectionRow = {
  id: number;
  issueId: number;
  bulletin: string;
  year: number | null;
  number: number | null;
  file: string;
  change: string;
  before: string | null;
  documentTitle: string | null;
  author: string;
  at: string;
  state: string;
};

const SELECT_CORRECTION = `
  SELECT correction.id, issue.id AS issueId, bulletin.name AS bulletin, year, number, original.name AS file, change, before,
    document_title AS documentTitle, author, at, CASE WHEN revoked_at IS NULL THEN state ELSE 'revoked' END AS state
  FROM correction
  JOIN issue USING (original_sha256)
  JOIN bulletin ON bulletin.id = bulletin_id
  JOIN original ON sha256 = original_sha256`;

function toCorrection(row: CorrectionRow): Correction {
  return correctionSchema.parse({
    ...row,
    issue: issueTitle(row, row.file),
    change: JSON.parse(row.change) as unknown,
    before: row.before === null ? null : (JSON.parse(row.before) as unknown),
  });
}

/** A stretch of the history of one issue or of all, newest first, and how long it is. */
export function listCorrections(
  db: Db,
  { issueId, offset, limit }: { issueId: IssueId | null; offset: number; limit: number },
): { corrections: Correction[]; total: number } {
  const where = 'WHERE (:issueId IS NULL OR issue.id = :issueId)';
  const rows = db
    .prepare<[object], CorrectionRow>(
      `${SELECT_CORRECTION} ${where} ORDER BY correction.id DESC LIMIT :limit OFFSET :offset`,
    )
    .all({ issueId, offset, limit });
  const total = db
    .prepare<[object], number>(`SELECT count(*) FROM correction JOIN issue USING (original_sha256) ${where}`)
    .pluck()
    .get({ issueId });
  return { corrections: rows.map(toCorrection), total: total ?? 0 };
}

/** The corrections with these ids, in their order; those whose issue is not held are left out. */
export function getCorrections(db: Db, ids: readonly CorrectionId[]): Correction[] {
  const find = db.prepare<[number], CorrectionRow>(`${SELECT_CORRECTION} WHERE correction.id = ?`);
  return ids.flatMap((id) => {
    const row = find.get(id);
    return row === undefined ? [] : [toCorrection(row)];
  });
}
