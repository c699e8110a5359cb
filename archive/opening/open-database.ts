import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isAppError } from '#core/errors/app-error.ts';
import { settleAnnotations } from '../annotations/settle-annotations.ts';
import type { ArchiveLayout } from '../archive-layout.ts';
import { closeConnection, openConnection, type Db } from '../database/connection.ts';
import { checkIdentity, migrate, schemaVersion } from '../database/migrate.ts';
import { loadMigrations, type Migration } from '../database/migrations.ts';
import { sweepInterruptedImports } from '../holdings/originals.ts';
import type { ScratchFolders } from './scratch-folders.ts';

/**
 * Opens the database of an archive, brought to the newest schema: a copy of it where it is opened for reading and is older.
 * @throws AppError `archive/not-an-archive`, `archive/from-the-future`, `archive/damaged`
 */
export async function openDatabase(
  layout: ArchiveLayout,
  { readOnly, scratch }: { readOnly: boolean; scratch: ScratchFolders },
): Promise<Db> {
  const migrations = loadMigrations();
  // Looked at without a write first: a foreign or newer file is left exactly as it is.
  const looked = openForReading(layout, scratch);
  try {
    checkIdentity(looked, migrations, layout.folder);
    if (readOnly) return await bringCopyUp(looked, migrations, scratch);
  } catch (error) {
    looked.close();
    throw error;
  }
  looked.close();
  const db = openConnection(layout.database, { readOnly: false, mustExist: true });
  try {
    const version = schemaVersion(db);
    await migrate(db, migrations, () => backUpBeforeMigration(db, layout, version));
    settleAnnotations(db);
    sweepInterruptedImports(db, layout.originals);
    return db;
  } catch (error) {
    closeConnection(db);
    throw error;
  }
}

/** A database that must not be written is read as it is where its schema is the newest; else a copy is brought there. */
async function bringCopyUp(db: Db, migrations: readonly Migration[], scratch: ScratchFolders): Promise<Db> {
  if (schemaVersion(db) === migrations.at(-1)?.version) return db;
  const file = join(scratch.make(), 'archive.sqlite');
  await db.backup(file);
  db.close();
  const copy = openConnection(file, { readOnly: false, mustExist: true });
  try {
    await migrate(copy, migrations, () => Promise.resolve());
    settleAnnotations(copy);
  } finally {
    closeConnection(copy);
  }
  return openConnection(file, { readOnly: true, mustExist: true });
}

/**
 * A database that a crash left with its write-ahead log cannot be read from write-protected media; a copy of both can.
 * @throws AppError `archive/no-permission`, `archive/damaged`
 */
function openForReading({ database }: ArchiveLayout, scratch: ScratchFolders): Db {
  try {
    return openConnection(database, { readOnly: true, mustExist: true });
  } catch (error) {
    const log = `${database}-wal`;
    if (!isAppError(error, 'archive/no-permission', 'archive/read-only') || !existsSync(log)) throw error;
    const copy = join(scratch.make(), basename(database));
    copyFileSync(database, copy);
    copyFileSync(log, `${copy}-wal`);
    for (const file of [copy, `${copy}-wal`]) chmodSync(file, 0o600);
    return openConnection(copy, { readOnly: true, mustExist: true });
  }
}

async function backUpBeforeMigration(db: Db, layout: ArchiveLayout, version: number): Promise<void> {
  mkdirSync(layout.backups, { recursive: true });
  await db.backup(join(layout.backups, `before-schema-${version}-${Date.now()}.sqlite`));
}
