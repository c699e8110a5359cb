import type { Authority, AuthorityDraft, AuthorityName } from '#core/model/authority.ts';
import { authoritySchema } from '#core/model/authority.ts';
import type { Authorship } from '#core/model/authorship.ts';
import { AppError } from '#core/errors/app-error.ts';
import { authorityIdSchema, type AuthorityId } from '#core/model/ids.ts';
import type * as z from 'zod';
import type { authorityInverseSchema } from '#core/contract/inverse.ts';
import type { Db } from '../database/connection.ts';
import { appendJournal, type JournalEntry } from '../keeping/journal.ts';
import { foldText } from '../registers/fold-text.ts';
import { timedNames } from './timed-names.ts';

export type AuthorityInverse = z.infer<typeof authorityInverseSchema>;
type By = { author: string; now: string };

/** The body with this id. @throws AppError `item/not-found` where there is none, or where it was removed */
export function getAuthority(db: Db, id: AuthorityId): Authority {
  const row = db
    .prepare<[number], { id: number; name: string; note: string }>(
      'SELECT id, name, note FROM authority WHERE id = ? AND removed_at IS NULL',
    )
    .get(id);
  if (row === undefined) throw new AppError('item/not-found', { what: 'authority', id });
  return authoritySchema.parse({ ...row, names: namesOf(db, id).slice(1) });
}

/** All names of a body, the preferred one first. */
function namesOf(db: Db, id: number): AuthorityName[] {
  return db
    .prepare<[number], AuthorityName>(
      'SELECT name, from_on AS "from", to_on AS "to" FROM authority_name WHERE authority_id = ? ORDER BY position',
    )
    .all(id);
}

/**
 * Writes a body down, or what is changed of it, with a line in the journal. The inverse puts back who had written it and when.
 * @throws AppError `authority/name-taken` where another body bears one of the names at the same time, `item/not-found`
 */
export function saveAuthority(
  db: Db,
  draft: AuthorityDraft,
  by: By,
): { authority: Authority; inverse: AuthorityInverse } {
  return db.transaction(() => {
    const before = draft.id === null ? null : draftOf(db, draft.id);
    const names = [{ name: draft.name, from: null, to: null }, ...draft.names];
    refuseTakenNames(db, names, draft.id);
    const id = draft.id ?? insertAuthority(db);
    db.prepare('UPDATE authority SET name = ?, note = ?, author = ?, changed_at = ? WHERE id = ?').run(
      draft.name,
      draft.note,
      draft.former?.author ?? by.author,
      draft.former?.at ?? by.now,
      id,
    );
    db.prepare('DELETE FROM authority_name WHERE authority_id = ?').run(id);
    const insert = db.prepare(
      'INSERT INTO authority_name (authority_id, position, name, folded, from_on, to_on) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const [position, { name, from, to }] of names.entries())
      insert.run(id, position, name, foldText([name]), from, to);
    tellJournal(db, 'authority-written', { id, name: draft.name }, by);
    const inverse: AuthorityInverse =
      before === null
        ? { operation: 'authorities.remove', request: { id } }
        : { operation: 'authorities.save', request: before };
    return { authority: getAuthority(db, id), inverse };
  })();
}

/** What writes a body down again as it stands now, by whom it was written. */
function draftOf(db: Db, id: AuthorityId): AuthorityDraft {
  const former = db
    .prepare<[number], Authorship>('SELECT author, changed_at AS at FROM authority WHERE id = ?')
    .get(id);
  return { ...getAuthority(db, id), former };
}

function tellJournal(
  db: Db,
  action: JournalEntry['action'],
  { id, name }: { id: AuthorityId; name: string },
  { author, now }: By,
): void {
  appendJournal(db, { at: now, author, action, details: { id, name } });
}

function insertAuthority(db: Db): AuthorityId {
  const { lastInsertRowid } = db
    .prepare("INSERT INTO authority (name, note, author, changed_at) VALUES ('…', '', '', '')")
    .run();
  return authorityIdSchema.parse(Number(lastInsertRowid));
}

type Borne = AuthorityName & { id: number; body: string; folded: string };

/** One name may belong to two bodies only at different times. */
function refuseTakenNames(db: Db, names: readonly AuthorityName[], id: AuthorityId | null): void {
  const bearers = db.prepare<{ folded: string; id: number | null }, Borne>(
    `SELECT authority.id AS id, authority.name AS body, authority_name.name AS name, folded, from_on AS "from", to_on AS "to"
     FROM authority_name JOIN authority ON authority.id = authority_id
     WHERE folded = :folded AND removed_at IS NULL AND authority.id IS NOT :id`,
  );
  for (const name of timedNames(names.map((each) => ({ ...each, folded: foldText([each.name]) })))) {
    const byBody = Map.groupBy(bearers.all({ folded: name.folded, id }), (borne) => borne.id);
    const borne = [...byBody.values()].flatMap((ofOne) => timedNames(ofOne));
    const taken = borne.find((other) => overlaps(name, other));
    if (taken) throw new AppError('authority/name-taken', { name: name.name, body: taken.body });
  }
}

function overlaps(one: AuthorityName, other: AuthorityName): boolean {
  return (
    (one.from === null || other.to === null || one.from <= other.to) &&
    (other.from === null || one.to === null || other.from <= one.to)
  );
}

/** Takes a body off the list, with a line in the journal. @throws AppError `item/not-found` */
export function removeAuthority(db: Db, id: AuthorityId, by: By): { inverse: AuthorityInverse } {
  return db.transaction(() => {
    const { name } = getAuthority(db, id);
    db.prepare('UPDATE authority SET removed_at = ? WHERE id = ?').run(by.now, id);
    tellJournal(db, 'authority-removed', { id, name }, by);
    return { inverse: { operation: 'authorities.restore' as const, request: { id } } };
  })();
}

/**
 * Puts a removed body back, with a line in the journal.
 * @throws AppError `item/not-found`, `authority/name-taken` where its names are another's by now
 */
export function restoreAuthority(db: Db, id: AuthorityId, by: By): { inverse: AuthorityInverse } {
  return db.transaction(() => {
    const name = db.prepare<[number], string>('SELECT name FROM authority WHERE id = ?').pluck().get(id);
    if (name === undefined) throw new AppError('item/not-found', { what: 'authority', id });
    refuseTakenNames(db, namesOf(db, id), id);
    db.prepare('UPDATE authority SET removed_at = NULL WHERE id = ?').run(id);
    tellJournal(db, 'authority-restored', { id, name }, by);
    return { inverse: { operation: 'authorities.remove' as const, request: { id } } };
  })();
}
