import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import { archiveLayout } from '../archive-layout.ts';
import { closeConnection, openConnection } from '../database/connection.ts';
import { checkIdentity, migrate } from '../database/migrate.ts';
import { loadMigrations } from '../database/migrations.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { checkBackup } from './back-up.ts';
import { copyOriginals, type CopyFindings } from './copy-originals.ts';
import { makeArchiveFolder } from './empty-folder.ts';
import { copyFlushed, flushFile, isReadFailure, renameFlushed } from './flush.ts';
import { appendJournal } from './journal.ts';

export type Restoring = { backup: string; folder: string; author: string; now: string };

/**
 * Makes an archive of a backup in an empty or missing folder. The copied database is checked first; the folder becomes an archive
 * only with the last step, and a restore that fails takes back what it made. Originals that the backup has lost do not stop it:
 * they are named. The index is built when the archive is opened.
 * @throws AppError `keeping/not-a-backup`, `keeping/backup-damaged`, `keeping/target-not-empty`, `archive/from-the-future`,
 * `archive/disk-full`, `archive/no-permission`, `job/cancelled`
 */
export async function restoreBackup(restoring: Restoring, control: JobControl): Promise<CopyFindings> {
  const { backup, folder } = restoring;
  const layout = archiveLayout(folder);
  const unfinished = `${layout.database}.new`;
  checkIsBackup(backup);
  try {
    const unmake = makeArchiveFolder(folder);
    try {
      await copyDatabase(backup, unfinished);
      const originals = checkBackup(unfinished);
      const places = { from: join(dirname(backup), 'originals'), to: layout.originals };
      const findings = await copyOriginals(originals, places, control);
      await enterInJournal(unfinished, restoring, findings);
      renameFlushed(unfinished, layout.database);
      return findings;
    } catch (error) {
      unmake();
      throw error;
    }
  } catch (error) {
    throw translateStorageFailure(error, { folder });
  }
}

/** @throws AppError `keeping/not-a-backup`, `keeping/backup-damaged`, `archive/from-the-future`, `archive/no-permission` */
function checkIsBackup(file: string): void {
  if (!existsSync(file)) throw new AppError('keeping/not-a-backup', { file });
  try {
    const db = openConnection(file, { readOnly: true, mustExist: true });
    try {
      checkIdentity(db, loadMigrations(), file);
    } finally {
      db.close();
    }
  } catch (error) {
    throw describeRefusal(error, file);
  }
}

function describeRefusal(error: unknown, file: string): unknown {
  const failure = translateStorageFailure(error, { file });
  if (isAppError(failure, 'archive/not-an-archive'))
    return new AppError('keeping/not-a-backup', { file }, { cause: error });
  if (!isAppError(failure, 'archive/damaged')) return failure;
  const { cause } = failure;
  return cause instanceof Database.SqliteError && cause.code === 'SQLITE_NOTADB'
    ? new AppError('keeping/not-a-backup', { file }, { cause })
    : new AppError('keeping/backup-damaged', { file, reason: cause instanceof Error ? cause.message : '' });
}

async function copyDatabase(backup: string, target: string): Promise<void> {
  try {
    await copyFlushed(backup, target);
  } catch (error) {
    if (!isReadFailure(error, backup)) throw error;
    throw new AppError('keeping/backup-damaged', { file: backup, reason: 'unreadable' }, { cause: error });
  }
}

/** Brings the copy to the newest schema first, for a backup may be older than the journal; the backup is the way back. */
async function enterInJournal(file: string, restoring: Restoring, findings: CopyFindings): Promise<void> {
  const db = openConnection(file, { readOnly: false, mustExist: true });
  try {
    await migrate(db, loadMigrations(), () => Promise.resolve());
    db.transaction(() => {
      appendJournal(db, {
        at: restoring.now,
        author: restoring.author,
        action: 'restored',
        details: {
          backup: basename(restoring.backup),
          missing: findings.missing.length,
          changed: findings.changed.length,
        },
      });
    })();
  } finally {
    closeConnection(db);
  }
  flushFile(file);
}
