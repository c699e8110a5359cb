import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openConnection, type Db } from '#archive/database/connection.ts';
import { migrate } from '#archive/database/migrate.ts';
import { loadMigrations } from '#archive/database/migrations.ts';

/** A folder that goes when the test ends. */
export function makeTempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return folder;
}

/** A new archive database on disk with the shipped schema; closed and removed when the test ends. */
export async function openTempDatabase(): Promise<Db> {
  const db = openConnection(join(makeTempFolder(), 'archive.sqlite'), { readOnly: false, mustExist: false });
  await migrate(db, loadMigrations(), () => Promise.resolve());
  onTestFinished(() => {
    db.close();
  });
  return db;
}
