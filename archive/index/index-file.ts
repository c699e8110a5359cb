import { rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { SEARCH_FORM_VERSION } from '#core/text/search-form.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import {
  INDEX_APPLICATION_ID,
  INDEX_LAYOUT_VERSION,
  INDEX_PAGE_BYTES,
  INDEX_SCHEMA,
} from './index-schema.ts';
import { isIndexDamage } from './index-damage.ts';
import { listSegmentStates } from './segment.ts';

export type IndexMetaKey = 'archive_id' | 'holdings_version' | 'last_segment' | 'search_form_version';

const CACHE_KIB = 8 * 1024;
const BUSY_TIMEOUT_MS = 2000;

export function findIndexMeta(db: Db, key: IndexMetaKey): string | null {
  return prepared<[string], string>(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(key) ?? null;
}

export function saveIndexMeta(db: Db, key: IndexMetaKey, value: string): void {
  prepared(db, 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value);
}

/** Opens the index in `file`; null where there is none, where it is damaged, of another archive, or of another version. */
export function openIndexFile(file: string, archiveId: string, readOnly: boolean): Db | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  let db: Db | null = null;
  try {
    db = new Database(file, { readonly: readOnly, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    if (!readOnly) setWritingPragmas(db);
    setPragmas(db);
    if (isSound(db, file) && isIndexOf(db, archiveId)) return db;
  } catch (error) {
    if (!isIndexDamage(error) && !readOnly) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  return null;
}

/**
 * Makes an empty index. `isScratch`: nobody reads the file before it is whole, so nothing needs to survive a crash while
 * it is being filled; it must be flushed with `flushFile` before it takes its place.
 */
export function createIndexFile(file: string, archiveId: string, options: { isScratch: boolean }): Db {
  removeIndexFile(file);
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  db.pragma(`page_size = ${INDEX_PAGE_BYTES}`);
  // What merging leaves free is given back a little at a time.
  db.pragma('auto_vacuum = INCREMENTAL');
  db.pragma(`application_id = ${INDEX_APPLICATION_ID}`);
  db.pragma(`user_version = ${INDEX_LAYOUT_VERSION}`);
  if (options.isScratch) {
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
  } else setWritingPragmas(db);
  setPragmas(db);
  db.transaction(() => {
    db.exec(INDEX_SCHEMA);
    saveIndexMeta(db, 'archive_id', archiveId);
    saveIndexMeta(db, 'search_form_version', String(SEARCH_FORM_VERSION));
    saveIndexMeta(db, 'holdings_version', '0');
  })();
  return db;
}

/** Removes the index in `file` with its logs. It is derived data. */
export function removeIndexFile(file: string): void {
  if (file === ':memory:') return;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

function setPragmas(db: Db): void {
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma('trusted_schema = OFF');
}

function setWritingPragmas(db: Db): void {
  db.pragma('journal_mode = WAL');
  // A power cut may lose the last commits, never the file; the holdings version then says that the index is behind.
  db.pragma('synchronous = NORMAL');
}

function isSound(db: Db, file: string): boolean {
  const pages = Number(db.pragma('page_count', { simple: true }));
  const pageBytes = Number(db.pragma('page_size', { simple: true }));
  const { size } = statSync(file);
  // A write-ahead log may hold pages that the file does not have yet.
  const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!hasLog && size < pages * pageBytes) return false;
  // The tables are there and can be read.
  listSegmentStates(db);
  db.prepare('SELECT id FROM part LIMIT 1').get();
  db.prepare('SELECT id FROM chunk LIMIT 1').get();
  db.prepare('SELECT id FROM pair_counts LIMIT 1').get();
  db.prepare('SELECT segment FROM garbage LIMIT 1').get();
  return true;
}

function isIndexOf(db: Db, archiveId: string): boolean {
  return (
    db.pragma('application_id', { simple: true }) === INDEX_APPLICATION_ID &&
    db.pragma('user_version', { simple: true }) === INDEX_LAYOUT_VERSION &&
    findIndexMeta(db, 'archive_id') === archiveId &&
    findIndexMeta(db, 'search_form_version') === String(SEARCH_FORM_VERSION)
  );
}
