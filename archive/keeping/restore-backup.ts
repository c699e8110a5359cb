import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import { ARCHIVE_README, archiveLayout } from '../archive-layout.ts';
import { openConnection } from '../database/connection.ts';
import { checkIdentity } from '../database/migrate.ts';
import { loadMigrations } from '../database/migrations.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { originalPath } from '../holdings/originals.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { checkBackup } from './back-up.ts';

/**
 * Makes an archive of a backup in an empty or missing folder. The backup is checked first; the folder becomes an archive only
 * with the last step. The index is built when the archive is opened.
 * @throws AppError `keeping/not-a-backup`, `keeping/backup-damaged`, `keeping/target-not-empty`, `archive/disk-full`
 */
export async function restoreBackup(backup: string, folder: string, control: JobControl): Promise<void> {
  const originals = join(dirname(backup), 'originals');
  if (!existsSync(backup) || !existsSync(originals))
    throw new AppError('keeping/not-a-backup', { file: backup });
  if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.')))
    throw new AppError('keeping/target-not-empty', { folder });
  const rows = readOriginalRows(backup);
  await checkBackup(backup, originals, control);
  const layout = archiveLayout(folder);
  try {
    mkdirSync(layout.originals, { recursive: true });
    mkdirSync(layout.backups, { recursive: true });
    writeFileSync(layout.readme, ARCHIVE_README);
    for (const [at, { sha256, extension }] of rows.entries()) {
      control.report({ done: at, total: rows.length, subject: sha256 });
      await control.breathe();
      const parts = originalPath(sha256, extension).split('/');
      const target = join(layout.originals, ...parts);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(originals, ...parts), target);
    }
    copyFileSync(backup, `${layout.database}.new`);
    await checkBackup(`${layout.database}.new`, layout.originals, control);
    renameSync(`${layout.database}.new`, layout.database);
  } catch (error) {
    rmSync(`${layout.database}.new`, { force: true });
    throw translateStorageFailure(error, { folder });
  }
}

function readOriginalRows(backup: string): { sha256: string; extension: string }[] {
  try {
    const db = openConnection(backup, { readOnly: true, mustExist: true });
    try {
      checkIdentity(db, loadMigrations(), backup);
      return db
        .prepare<[], { sha256: string; extension: string }>('SELECT sha256, extension FROM original')
        .all();
    } finally {
      db.close();
    }
  } catch (error) {
    throw new AppError('keeping/not-a-backup', { file: backup }, { cause: error });
  }
}
