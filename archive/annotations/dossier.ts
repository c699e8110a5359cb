import type { Inverse } from '#core/contract/archive-operations.ts';
import { dossierSchema, type Dossier } from '#core/model/excerpt.ts';
import type { Db } from '../database/connection.ts';

/** The excerpt dossier being put together; an empty one where nothing was chosen yet. */
export function getDossier(db: Db): Dossier {
  const row = db
    .prepare<[], { title: string; items: string }>('SELECT title, items FROM dossier WHERE id = 1')
    .get();
  if (row === undefined) return { title: '', items: [] };
  return dossierSchema.parse({ title: row.title, items: JSON.parse(row.items) });
}

/** Replaces the dossier and says how to take that back. */
export function saveDossier(db: Db, dossier: Dossier): Inverse {
  const before = getDossier(db);
  db.prepare(
    `INSERT INTO dossier (id, title, items) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, items = excluded.items`,
  ).run(dossier.title, JSON.stringify(dossier.items));
  return { operation: 'dossier.save', request: before };
}
