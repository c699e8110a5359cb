import type { Statement } from 'better-sqlite3';
import type { Db } from './connection.ts';

const statements = new WeakMap<Db, Map<string, Statement>>();

/**
 * The statement for a text of SQL, made once for each database: for what runs for every document, or with every key, where
 * preparing takes longer than reading, and where statements made anew hold memory that the garbage collector does not see. Its mode (`pluck`, `raw`) belongs to everybody who asks for the same words, and it is not to be iterated over.
 */
export function prepared<Parameters extends unknown[], Row>(db: Db, sql: string): Statement<Parameters, Row> {
  const known = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement as unknown as Statement<Parameters, Row>;
}
