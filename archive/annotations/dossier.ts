import type { Inverse } from '#core/contract/inverse.ts';
import { dossierSchema, type Dossier, type ExcerptItem } from '#core/model/excerpt.ts';
import type { Db } from '../database/connection.ts';

/**
 * The excerpt dossier being put together; an empty one where nothing was chosen yet. Items that are removed now are left out;
 * they come back when they are restored.
 */
export function getDossier(db: Db): Dossier {
  const row = db
    .prepare<[], { title: string; items: string }>('SELECT title, items FROM dossier WHERE id = 1')
    .get();
  if (row === undefined) return { title: '', items: [] };
  const stored = dossierSchema.parse({ title: row.title, items: JSON.parse(row.items) as unknown });
  return { ...stored, items: stored.items.filter((item) => isHeld(db, item)) };
}

function isHeld(db: Db, item: ExcerptItem): boolean {
  const found =
    item.kind === 'annotation'
      ? db.prepare('SELECT 1 FROM annotation WHERE id = ? AND removed_at IS NULL').get(item.annotationId)
      : db.prepare('SELECT 1 FROM document WHERE id = ?').get(item.documentId);
  return found !== undefined;
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
