import Database from 'better-sqlite3';
import { withStorageFailures } from './sqlite-failure.ts';

export type Db = Database.Database;

/** `GAZH` in `PRAGMA application_id`: tells an archive from any other SQLite file. */
export const APPLICATION_ID = 0x47415a48;

const BUSY_TIMEOUT_MS = 2000;
const CACHE_KIB = 8 * 1024;

/**
 * Opens an archive database. For writing: write-ahead log where the file system can (a rollback journal where it cannot, as
 * on network shares), every commit flushed so that it survives a power cut.
 * @throws AppError `archive/damaged`, `archive/no-permission`, `archive/locked`
 */
export function openConnection(file: string, options: { readOnly: boolean; mustExist: boolean }): Db {
  return withStorageFailures({ file }, () => {
    const db = new Database(file, {
      readonly: options.readOnly,
      fileMustExist: options.mustExist,
      timeout: BUSY_TIMEOUT_MS,
    });
    try {
      db.pragma('foreign_keys = ON');
      db.pragma('trusted_schema = OFF');
      db.pragma(`cache_size = -${CACHE_KIB}`);
      if (!options.readOnly) {
        db.pragma('journal_mode = WAL');
        db.pragma('synchronous = FULL');
      }
      db.pragma('schema_version');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Does a write that outlives the process but not a power cut, which the next flushed one makes up for: for notes of progress, each of
 * which would wait for the disk. Where there is no write-ahead log it is flushed like any other.
 */
export function writeUnflushed(db: Db, work: () => void): void {
  if (db.inTransaction || db.pragma('journal_mode', { simple: true }) !== 'wal') {
    work();
    return;
  }
  db.pragma('synchronous = NORMAL');
  try {
    work();
  } finally {
    db.pragma('synchronous = FULL');
  }
}

/**
 * Closes a database that was open for writing and leaves one plain file behind: without a write-ahead log it can be copied,
 * or opened from a write-protected medium.
 */
export function closeConnection(db: Db): void {
  if (!db.open) return;
  if (!db.readonly) {
    try {
      db.pragma('journal_mode = DELETE');
    } catch {
      // A second process is reading: the log stays until the last one closes, which is safe.
    }
  }
  db.close();
}
