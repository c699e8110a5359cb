import * as z from 'zod';
import { inverseSchema, type Inverse } from '#core/contract/inverse.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { UndoStep } from '#core/model/undo.ts';
import type { Db } from '../database/connection.ts';

/** How many steps of a profile are kept; the oldest go. */
const LONGEST = 500;

type Row = { id: number; operation: string; inverses: string; at: string };
export type Step = UndoStep & { inverses: Inverse[] };

const inversesSchema = z.array(inverseSchema).min(1);

/** The steps of a profile that can be taken back, or were and can be done again; the latest first. */
export function listSteps(db: Db, profile: string, isUndone: boolean, limit: number): UndoStep[] {
  return db
    .prepare<[string, number, number], UndoStep>(
      'SELECT id, operation, at FROM undo_step WHERE profile = ? AND is_undone = ? ORDER BY id DESC LIMIT ?',
    )
    .all(profile, isUndone ? 1 : 0, limit);
}

/** A step with what takes it back. @throws AppError `item/not-found` */
export function getStep(db: Db, id: number): Step {
  const row = db
    .prepare<[number], Row>('SELECT id, operation, inverses, at FROM undo_step WHERE id = ?')
    .get(id);
  if (row === undefined) throw new AppError('item/not-found', { what: 'step', id });
  return { ...row, inverses: inversesSchema.parse(JSON.parse(row.inverses)) };
}

/** Notes a new change of a profile: what it took back before can no longer be done again. */
export function recordStep(db: Db, profile: string, step: Omit<Step, 'id'>): void {
  db.transaction(() => {
    db.prepare('DELETE FROM undo_step WHERE profile = ? AND is_undone = 1').run(profile);
    insertStep(db, profile, { ...step, inverses: JSON.stringify(step.inverses), isUndone: false });
    db.prepare(
      `DELETE FROM undo_step WHERE profile = :profile AND id <= (SELECT id FROM undo_step WHERE profile = :profile
         ORDER BY id DESC LIMIT 1 OFFSET :longest)`,
    ).run({ profile, longest: LONGEST });
  })();
}

/**
 * Puts what takes a step back (or does it again) on the other pile, as one with the latest there where it `goesOn` with that; `left` of
 * the step stays where it was not done whole.
 */
export function turnStep(
  db: Db,
  profile: string,
  {
    step,
    isUndone,
    left,
    inverses,
    goesOn,
  }: { step: Step; isUndone: boolean; left: Inverse[]; inverses: Inverse[]; goesOn: boolean },
): void {
  db.transaction(() => {
    db.prepare('DELETE FROM undo_step WHERE id = ?').run(step.id);
    if (left.length > 0) insertStep(db, profile, { ...step, inverses: JSON.stringify(left), isUndone });
    if (inverses.length === 0) return;
    insertStep(db, profile, { ...step, inverses: JSON.stringify(inverses), isUndone: !isUndone });
    if (goesOn) joinSteps(db, profile, { isUndone: !isUndone, count: 2 });
  })();
}

/** Lets go of a step of a profile: it is neither taken back nor done again. @throws AppError `item/not-found` */
export function removeStep(db: Db, profile: string, id: number): void {
  const { changes } = db.prepare('DELETE FROM undo_step WHERE id = ? AND profile = ?').run(id, profile);
  if (changes === 0) throw new AppError('item/not-found', { what: 'step', id });
}

/** Makes one step of the latest `count` of a pile of a profile, so that they are done together. */
export function joinSteps(
  db: Db,
  profile: string,
  { isUndone, count }: { isUndone: boolean; count: number },
): void {
  db.transaction(() => {
    const steps = db
      .prepare<[string, number, number], Row>(
        `SELECT id, operation, inverses, at FROM undo_step WHERE profile = ? AND is_undone = ? ORDER BY id DESC LIMIT ?`,
      )
      .all(profile, isUndone ? 1 : 0, count)
      .toReversed();
    const [first] = steps;
    if (first === undefined || steps.length < 2) return;
    const remove = db.prepare('DELETE FROM undo_step WHERE id = ?');
    for (const { id } of steps) remove.run(id);
    // Arrays of our own, none of them empty, joined as they are written: there may be thousands of states in them.
    const inverses = `[${steps.map((step) => step.inverses.slice(1, -1)).join(',')}]`;
    insertStep(db, profile, { ...first, inverses, isUndone });
  })();
}

function insertStep(
  db: Db,
  profile: string,
  { operation, inverses, at, isUndone }: Omit<Row, 'id'> & { isUndone: boolean },
): void {
  db.prepare(
    'INSERT INTO undo_step (profile, is_undone, operation, inverses, at) VALUES (?, ?, ?, ?, ?)',
  ).run(profile, isUndone ? 1 : 0, operation, inverses, at);
}
