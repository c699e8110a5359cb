import { AppError } from '#core/errors/app-error.ts';
import { APPLICATION_ID, type Db } from './connection.ts';
import type { Migration } from './migrations.ts';

/** `PRAGMA user_version`: the number of the last migration that ran; 0 for a new file. */
export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Refuses what is not an archive database, and one that a newer program made.
 * @throws AppError `archive/not-an-archive`, `archive/from-the-future`
 */
export function checkIdentity(db: Db, migrations: readonly Migration[], folder: string): void {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID)
    throw new AppError('archive/not-an-archive', { folder });
  const newest = migrations.at(-1)?.version ?? 0;
  const found = schemaVersion(db);
  if (found > newest) throw new AppError('archive/from-the-future', { folder, found, newest });
}

/**
 * Brings a database to the newest schema: for each migration (1) foreign keys off, (2) exclusive transaction, (3) run,
 * (4) foreign key check, (5) version, (6) commit. `backUp` is called once before the first step that changes a database with
 * content, so that there is always a way back.
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[],
  backUp: () => Promise<void>,
): Promise<void> {
  const from = schemaVersion(db);
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  if (from > 0) await backUp();
  db.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) runMigration(db, migration);
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function runMigration(db: Db, migration: Migration): void {
  db.transaction(() => {
    db.exec(migration.sql);
    const violations = db.pragma('foreign_key_check') as unknown[]; // better-sqlite3 types every pragma as unknown
    if (violations.length > 0) throw new Error(`${migration.name} breaks ${violations.length} foreign keys`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${migration.version}`);
  }).exclusive();
}
