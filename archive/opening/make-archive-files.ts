import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { AppError } from '#core/errors/app-error.ts';
import { archiveLayout } from '../archive-layout.ts';
import { closeConnection, openConnection } from '../database/connection.ts';
import { saveMeta } from '../database/meta.ts';
import { migrate } from '../database/migrate.ts';
import { loadMigrations } from '../database/migrations.ts';
import { makeArchiveFolder } from '../keeping/empty-folder.ts';
import { renameFlushed } from '../keeping/flush.ts';
import { appendJournal } from '../keeping/journal.ts';

/**
 * Makes the folder of a new archive; what was made goes again where it fails.
 * @throws AppError `archive/already-exists`, `keeping/target-not-empty`
 */
export async function makeArchiveFiles(
  folder: string,
  options: { name: string; author: string; now: string },
): Promise<void> {
  const layout = archiveLayout(folder);
  if (existsSync(layout.database)) throw new AppError('archive/already-exists', { folder });
  const unmake = makeArchiveFolder(folder);
  // Under another name until it is whole: a folder is an archive only when archive.sqlite is there.
  const unfinished = `${layout.database}.new`;
  try {
    await makeDatabase(unfinished, options);
    renameFlushed(unfinished, layout.database);
  } catch (error) {
    unmake();
    throw error;
  }
}

async function makeDatabase(file: string, by: { name: string; author: string; now: string }): Promise<void> {
  const db = openConnection(file, { readOnly: false, mustExist: false });
  try {
    await migrate(db, loadMigrations(), () => Promise.resolve());
    db.transaction(() => {
      saveMeta(db, 'archive_id', randomUUID());
      saveMeta(db, 'name', by.name);
      saveMeta(db, 'created_at', by.now);
      appendJournal(db, {
        at: by.now,
        author: by.author,
        action: 'archive-created',
        details: { name: by.name },
      });
    })();
  } finally {
    closeConnection(db);
  }
}
