import type { Db } from './connection.ts';
import { prepared } from './prepared.ts';

export type MetaKey =
  | 'archive_id'
  | 'name'
  | 'created_at'
  | 'holdings_version'
  | 'scans_version'
  | 'last_verified'
  | 'last_backup'
  | 'registers_version'
  | 'registers_redrawn_to'
  | 'recognition_paused';

/** The value stored under `key`, or null. */
export function findMeta(db: Db, key: MetaKey): string | null {
  return prepared<[string], string>(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(key) ?? null;
}

export function saveMeta(db: Db, key: MetaKey, value: string): void {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
}

/** Counts every change of the holdings. The index stores the number it was built for and is stale when they differ. */
export function holdingsVersion(db: Db): number {
  return versionOf(db, 'holdings_version');
}

/** Raises {@link holdingsVersion} within the caller's transaction and returns the new one. */
export function raiseHoldingsVersion(db: Db): number {
  return raise(db, 'holdings_version');
}

/** Counts every change of which pages have no text yet: they change while the holdings stay as they are. */
export function scansVersion(db: Db): number {
  return versionOf(db, 'scans_version');
}

/** Raises {@link scansVersion} within the caller's transaction. */
export function raiseScansVersion(db: Db): void {
  raise(db, 'scans_version');
}

type Version = Extract<MetaKey, `${'holdings' | 'scans'}_version`>;

function versionOf(db: Db, key: Version): number {
  return Number(findMeta(db, key) ?? '0');
}

function raise(db: Db, key: Version): number {
  const next = versionOf(db, key) + 1;
  saveMeta(db, key, String(next));
  return next;
}
