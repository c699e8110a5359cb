import type { Inverse } from '#core/contract/inverse.ts';
import { itemKey } from '#core/excerpt/item-key.ts';
import { documentIdSchema } from '#core/model/ids.ts';
import { dossierSchema, type Dossier, type ExcerptItem } from '#core/model/excerpt.ts';
import { findHolder } from '../corrections/retired-documents.ts';
import type { Db } from '../database/connection.ts';
import { keepUnshown, type ShownItem } from './keep-unshown.ts';

/**
 * The excerpt dossier being put together; an empty one where nothing was chosen yet. Items that are removed now are left out;
 * they come back when they are restored. In place of a document that a correction merged into another stands that one, once.
 */
export function getDossier(db: Db): Dossier {
  const stored = getStored(db);
  const present = new Set(stored.items.map(itemKey));
  const items = showItems(db, stored).flatMap(({ stored: item, shown }) => {
    if (shown === null) return [];
    const isRepeated = shown !== item && present.has(itemKey(shown));
    present.add(itemKey(shown));
    return isRepeated ? [] : [shown];
  });
  return { ...stored, items };
}

/** The dossier as it was saved, with what is not shown now. */
function getStored(db: Db): Dossier {
  const row = db
    .prepare<[], { title: string; items: string }>('SELECT title, items FROM dossier WHERE id = 1')
    .get();
  if (row === undefined) return { title: '', items: [] };
  return dossierSchema.parse({ title: row.title, items: JSON.parse(row.items) as unknown });
}

function showItems(db: Db, { items }: Dossier): ShownItem[] {
  return items.map((stored) => ({ stored, shown: findPresent(db, stored) }));
}

/** The item itself where it is held, else what stands in its place now; null where nothing does. */
function findPresent(db: Db, item: ExcerptItem): ExcerptItem | null {
  if (item.kind === 'annotation') {
    const find = db.prepare('SELECT 1 FROM annotation WHERE id = ? AND removed_at IS NULL');
    return find.get(item.annotationId) === undefined ? null : item;
  }
  if (db.prepare('SELECT 1 FROM document WHERE id = ?').get(item.documentId) !== undefined) return item;
  const holder = findHolder(db, item.documentId);
  return holder === null ? null : { ...item, documentId: documentIdSchema.parse(holder) };
}

/** Replaces what the dossier shows, keeps what it does not show now, and says how to take that back. */
export function saveDossier(db: Db, dossier: Dossier): Inverse {
  const before = getStored(db);
  const items = keepUnshown(showItems(db, before), dossier.items);
  db.prepare(
    `INSERT INTO dossier (id, title, items) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, items = excluded.items`,
  ).run(dossier.title, JSON.stringify(items));
  return { operation: 'dossier.save', request: before };
}
