import { type FindingHints, findDocuments, type FoundDocument } from '../find-documents.ts';
import type { Unit } from '../unit.ts';
import { type BookmarkedTitle, bookmarkedTitles, byUnit } from './bookmarked-titles.ts';
import type { FileOutline } from './place-bookmarks.ts';

/**
 * The documents among the units, and the titles that bookmarks name. They are looked for without the bookmarks first: how far these agree
 * with what was found says how far they help to find the rest.
 */
export function findWithBookmarks(
  units: readonly Unit[],
  outline: FileOutline,
  hints: Omit<FindingHints, 'bookmarked'>,
): { found: FoundDocument[]; titles: readonly BookmarkedTitle[] } {
  const found = findDocuments(units, { ...hints, bookmarked: new Map() });
  const titles = bookmarkedTitles(units, outline, found);
  if (titles.length === 0) return { found, titles };
  const columns = new Set([...hints.columns, ...titles.flatMap(({ column }) => column ?? [])]);
  return { found: findDocuments(units, { ...hints, columns, bookmarked: byUnit(titles) }), titles };
}
