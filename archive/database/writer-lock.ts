import { join } from 'node:path';
import Database from 'better-sqlite3';
import { translateStorageFailure, withStorageFailures } from './sqlite-failure.ts';

const LOCK_FILE = 'writer.lock';

/** Held while an archive is open for writing. */
export type WriterLock = { release: () => void };

/**
 * Takes the one writer's place of an archive folder. The lock is an exclusive SQLite transaction on an empty file: the operating
 * system lets it go when the process ends, however it ends, so there is no stale lock to remove by hand.
 * @throws AppError `archive/locked` where another process writes
 */
export function takeWriterLock(folder: string): WriterLock {
  const lock = withStorageFailures({ folder }, () => new Database(join(folder, LOCK_FILE), { timeout: 200 }));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw translateStorageFailure(error, { folder });
  }
  return {
    release() {
      if (!lock.open) return;
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
}
