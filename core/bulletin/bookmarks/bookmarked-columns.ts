import type { Bookmark } from '../../model/source-text.ts';
import { squeeze } from '../../text/characters.ts';
import { columnName, isUsualColumn } from '../column-line.ts';
import type { PlacedBookmark } from './place-bookmarks.ts';

/** Han characters alone; the name of the bulletin, a number of it and parts of the book group whatever it prints. */
const NAME = /^(?!.*(?:公报|公報|[总總]?第.{1,6}期|目[录錄次]|正文|封面)$)\p{Script=Han}{2,14}$/u;
/** One group alone parts nothing. */
const FEWEST = 2;

/** For entries of an outline that name titles the columns that they are grouped by; those without one are left out. */
export function bookmarkedColumns(
  bookmarks: readonly Bookmark[],
  titles: readonly PlacedBookmark[],
): ReadonlyMap<number, string> {
  const parents = parentsOf(bookmarks);
  const columns = new Map<number, string>();
  const naming = new Set(titles.map(({ entry }) => entry));
  for (const { entry } of titles) {
    const parent = parents[entry] ?? -1;
    const name = columnName(squeeze(bookmarks[parent]?.title ?? ''));
    if (NAME.test(name) && !naming.has(parent)) columns.set(entry, name);
  }
  const names = new Set(columns.values());
  const areGroups = names.size >= FEWEST;
  return areGroups ? columns : new Map([...columns].filter(([, name]) => isUsualColumn(name)));
}

/** For each entry the one that it lies below; null at the top. */
function parentsOf(bookmarks: readonly Bookmark[]): (number | null)[] {
  const open: number[] = [];
  return bookmarks.map(({ level }, entry) => {
    while (open.length > 0 && (bookmarks[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(entry);
    return parent;
  });
}
