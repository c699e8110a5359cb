import type * as z from 'zod';
import type { savedSearchInverseSchema } from '#core/contract/inverse.ts';
import { AppError } from '#core/errors/app-error.ts';
import { savedSearchIdSchema, type SavedSearchId } from '#core/model/ids.ts';
import { savedSearchSchema, type SavedSearch, type SavedSearchDraft } from '#core/model/saved-search.ts';
import type { Db } from '../database/connection.ts';
import { foldText } from '../registers/fold-text.ts';

type SavedSearchInverse = z.infer<typeof savedSearchInverseSchema>;
type By = { author: string; now: string };
type Row = { id: number; name: string; question: string; sort: string; author: string; changedAt: string };

const SELECT = 'SELECT id, name, question, sort, author, changed_at AS changedAt FROM saved_search';
const BY_NAME = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** The searches kept under a name, in the order of names: by pinyin, numbers by their value. */
export function listSavedSearches(db: Db): SavedSearch[] {
  const rows = db.prepare<[], Row>(`${SELECT} WHERE removed_at IS NULL ORDER BY id`).all();
  return rows.map(toSavedSearch).sort((one, other) => BY_NAME.compare(one.name, other.name));
}

/** The search kept under this id. @throws AppError `item/not-found` where there is none, or where it was removed */
function getSavedSearch(db: Db, id: SavedSearchId): SavedSearch {
  const row = db.prepare<[number], Row>(`${SELECT} WHERE id = ? AND removed_at IS NULL`).get(id);
  if (row === undefined) throw new AppError('item/not-found', { what: 'search', id });
  return toSavedSearch(row);
}

function toSavedSearch(row: Row): SavedSearch {
  return savedSearchSchema.parse({ ...row, question: JSON.parse(row.question) as unknown });
}

/**
 * Keeps a search under a name, or changes the one with the draft's id.
 * @throws AppError `search/name-taken` where another one bears the name, however it is spelled; `item/not-found`
 */
export function saveSearch(
  db: Db,
  draft: SavedSearchDraft,
  { author, now }: By,
): { search: SavedSearch; inverse: SavedSearchInverse } {
  return db.transaction(() => {
    const before = draft.id === null ? null : getSavedSearch(db, draft.id);
    const folded = refuseTakenName(db, draft.name, draft.id);
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO saved_search (id, name, folded, question, sort, author, changed_at)
         VALUES (:id, :name, :folded, :question, :sort, :author, :now)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, question = excluded.question,
           sort = excluded.sort, author = excluded.author, changed_at = excluded.changed_at`,
      )
      .run({ ...draft, folded, question: JSON.stringify(draft.question), author, now });
    const id = before?.id ?? savedSearchIdSchema.parse(Number(lastInsertRowid));
    return { search: getSavedSearch(db, id), inverse: inverseOf(before, id) };
  })();
}

function inverseOf(before: SavedSearch | null, id: SavedSearchId): SavedSearchInverse {
  if (before === null) return { operation: 'searches.remove', request: { id } };
  const { name, question, sort } = before;
  return { operation: 'searches.save', request: { id, name, question, sort } };
}

/** The form by which the name is compared. */
function refuseTakenName(db: Db, name: string, id: SavedSearchId | null): string {
  const folded = foldText([name]);
  const taken = db
    .prepare<[string, number | null], string>(
      'SELECT name FROM saved_search WHERE folded = ? AND id IS NOT ? AND removed_at IS NULL',
    )
    .pluck()
    .get(folded, id);
  if (taken !== undefined) throw new AppError('search/name-taken', { name: taken });
  return folded;
}

/** Takes a search off the list. @throws AppError `item/not-found` */
export function removeSavedSearch(
  db: Db,
  id: SavedSearchId,
  { now }: Pick<By, 'now'>,
): { inverse: SavedSearchInverse } {
  const { changes } = db
    .prepare('UPDATE saved_search SET removed_at = ? WHERE id = ? AND removed_at IS NULL')
    .run(now, id);
  if (changes === 0) throw new AppError('item/not-found', { what: 'search', id });
  return { inverse: { operation: 'searches.restore', request: { id } } };
}

/**
 * Puts a removed search back; one that is there stays.
 * @throws AppError `item/not-found`, `search/name-taken` where another one bears its name by now
 */
export function restoreSavedSearch(db: Db, id: SavedSearchId): { inverse: SavedSearchInverse } {
  return db.transaction(() => {
    const name = db.prepare<[number], string>('SELECT name FROM saved_search WHERE id = ?').pluck().get(id);
    if (name === undefined) throw new AppError('item/not-found', { what: 'search', id });
    refuseTakenName(db, name, id);
    db.prepare('UPDATE saved_search SET removed_at = NULL WHERE id = ?').run(id);
    return { inverse: { operation: 'searches.remove' as const, request: { id } } };
  })();
}
