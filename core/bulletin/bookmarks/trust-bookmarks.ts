import type { Bookmark } from '../../model/source-text.ts';
import type { FoundDocument } from '../find-documents.ts';
import type { PlacedBookmark } from './place-bookmarks.ts';

/** Fewer documents may bear the words of a bookmark by chance. */
const FEWEST = 2;

/**
 * The bookmarks that are believed to name titles: those that name one that was found without them, and, where most entries of one depth
 * do that, the others of that depth too. An outline of headings, or of whatever a program made up, is believed nothing more.
 */
export function trustBookmarks(
  bookmarks: readonly Bookmark[],
  placed: readonly PlacedBookmark[],
  found: readonly FoundDocument[],
): PlacedBookmark[] {
  const titles = new Map(found.map(({ titleFrom, titleTo }) => [titleTo, titleFrom]));
  const agrees = ({ from, to }: PlacedBookmark): boolean => from >= (titles.get(to) ?? Infinity);
  const levelOf = ({ entry }: PlacedBookmark): number => bookmarks[entry]?.level ?? 0;
  const agreeing = countBy(placed.filter(agrees).map(levelOf));
  const all = countBy(bookmarks.filter(({ page }) => page !== null).map(({ level }) => level));
  const trusted = [...agreeing.keys()].filter((level) => {
    const count = agreeing.get(level) ?? 0;
    return count >= FEWEST && count * 2 > (all.get(level) ?? 0);
  });
  return placed.filter((bookmark) => agrees(bookmark) || trusted.includes(levelOf(bookmark)));
}

function countBy(levels: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
}
