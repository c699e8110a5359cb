import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The lines of the journal of an archive from its beginning: who did what, and what was written of it. */
export function readJournal(folder: string): { author: string; action: string; details: unknown }[] {
  const db = new Database(join(folder, 'archive.sqlite'), { readonly: true });
  try {
    return db
      .prepare<[], { author: string; action: string; details: string }>(
        'SELECT author, action, details FROM journal ORDER BY id',
      )
      .all()
      .map((row) => ({ ...row, details: JSON.parse(row.details) as unknown }));
  } finally {
    db.close();
  }
}
