import type { Statement } from 'better-sqlite3';
import type { Db } from './connection.ts';

const statements = new WeakMap<Db, Map<string, Statement>>();

/**
 * The statement for a text of SQL, made once for each database. For what runs for every document of an archive: a statement made
 * anew each time holds memory of SQLite that the garbage collector does not see.
 */
export function prepared(db: Db, sql: string): Statement {
  const known = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}
