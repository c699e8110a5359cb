import type { Db } from '../database/connection.ts';
import { foldText } from '../registers/fold-text.ts';
import { timedNames } from './timed-names.ts';

/** A printed name of a body and when it means that body: open where no other body bears the name. */
export type NamePeriod = { nameId: number; from: string | null; to: string | null };

/** A name of a written-down body: whether another body bears it too, and what is printed under it; null where nothing is. */
export type BorneName = {
  authorityId: number;
  folded: string;
  from: string | null;
  to: string | null;
  shared: 0 | 1;
  nameId: number | null;
  mentions: number;
};

/** The names of the written-down bodies that fulfil a condition on `written`, body by body, each in every spelling that is printed. */
export function listBorneNames(
  db: Db,
  where: { sql: string; params: readonly (string | number)[] },
): BorneName[] {
  return db
    .prepare<(string | number)[], BorneName>(
      `SELECT written.authority_id AS authorityId, written.folded AS folded, from_on AS "from", to_on AS "to",
         body_name.id AS nameId, coalesce(issued + leads + takes_part + appointments, 0) AS mentions, EXISTS (
           SELECT 1 FROM authority_name AS other JOIN authority ON authority.id = other.authority_id
           WHERE other.folded = written.folded AND other.authority_id <> written.authority_id AND removed_at IS NULL) AS shared
       FROM authority_name AS written JOIN authority ON authority.id = written.authority_id
         LEFT JOIN body_name ON body_name.folded = written.folded
       WHERE removed_at IS NULL AND ${where.sql} ORDER BY written.authority_id, written.position`,
    )
    .all(...where.params);
}

/** The printed names of one written-down body out of its names. */
export function periodsOfNames(names: readonly BorneName[]): NamePeriod[] {
  const periods = new Map<string, NamePeriod>();
  for (const { nameId, from, to, shared } of timedNames(names)) {
    if (nameId === null) continue;
    const period = shared === 1 ? { nameId, from, to } : { nameId, from: null, to: null };
    periods.set(JSON.stringify(period), period);
  }
  return [...periods.values()];
}

/** The printed names of a written-down body. */
function periodsOfAuthority(db: Db, authorityId: number): NamePeriod[] {
  return periodsOfNames(listBorneNames(db, { sql: 'written.authority_id = ?', params: [authorityId] }));
}

function printedAs(db: Db, folded: string): number[] {
  return db.prepare<[string], number>('SELECT id FROM body_name WHERE folded = ?').pluck().all(folded);
}

/** The written-down body that bears a name in any spelling; the one that prefers it where several do. Null where none does. */
export function findAuthorityId(db: Db, name: string): number | null {
  const id = db
    .prepare<[string], number>(
      `SELECT authority.id FROM authority_name JOIN authority ON authority.id = authority_id
       WHERE folded = ? AND removed_at IS NULL ORDER BY to_on IS NULL DESC, to_on DESC, position LIMIT 1`,
    )
    .pluck()
    .get(foldText([name]));
  return id ?? null;
}

/** The printed names of the body that a name means: of a written-down body all, else this one alone; null where nobody bears it. */
export function periodsOfBody(db: Db, name: string): NamePeriod[] | null {
  const authorityId = findAuthorityId(db, name);
  if (authorityId !== null) return periodsOfAuthority(db, authorityId);
  const exact = db.prepare<[string], number>('SELECT id FROM body_name WHERE name = ?').pluck().get(name);
  const ids = exact === undefined ? printedAs(db, foldText([name])).slice(0, 1) : [exact];
  return ids.length === 0 ? null : ids.map((nameId) => ({ nameId, from: null, to: null }));
}

/** Day of a document: signed, else printed, else published. */
export const DOCUMENT_DAY = 'coalesce(document.signed_on, document.printed_on, issue.published_on)';

/** A query for (role, document_id, position) of every mention of these names, each once however many names and times it falls under. */
export function mentionsQuery(periods: readonly NamePeriod[]): { sql: string; params: string[] } {
  const params = [JSON.stringify(periods)];
  if (periods.every(({ from, to }) => from === null && to === null))
    return {
      sql: `SELECT DISTINCT role, document_id, place.value AS position FROM body_mention, json_each(positions) AS place
        WHERE name_id IN (SELECT value ->> 'nameId' FROM json_each(?))`,
      params,
    };
  return {
    sql: `SELECT DISTINCT role, document_id, place.value AS position
      FROM json_each(?) AS period
      JOIN body_mention ON name_id = period.value ->> 'nameId'
      JOIN document ON document.id = document_id JOIN issue ON issue.id = issue_id, json_each(positions) AS place
      WHERE (period.value ->> 'from' IS NULL OR ${DOCUMENT_DAY} >= period.value ->> 'from')
        AND (period.value ->> 'to' IS NULL OR ${DOCUMENT_DAY} <= period.value ->> 'to')`,
    params,
  };
}

/** {@link mentionsQuery} of the body that a name means; null where nobody bears it. */
export function mentionsOfBody(db: Db, name: string): { sql: string; params: string[] } | null {
  const periods = periodsOfBody(db, name);
  return periods === null ? null : mentionsQuery(periods);
}
