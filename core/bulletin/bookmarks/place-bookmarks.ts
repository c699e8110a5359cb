import type { Bookmark } from '../../model/source-text.ts';
import type { Zone } from '../title-zone.ts';
import type { Unit } from '../unit.ts';
import { findPrinted } from './find-printed.ts';
import { foldTitle } from './fold-title.ts';

/** The bookmarks of a file, and where in its source its pages begin. */
export type FileOutline = { bookmarks: readonly Bookmark[]; leaves: readonly number[] };

/** A bookmark whose words are printed on the page that it leads to: its place in the outline, and the units that print them. */
export type PlacedBookmark = Zone & { entry: number };

/** A page of a bulletin has fewer lines and cells. */
const MAX_UNITS = 1_000;
/** 附件 and other words stand anywhere. */
const SHORTEST = 4;
/** 3. or 3、 before a title: programs number what they list. */
const NUMBERING = /^\s*\d{1,3}[.．、]\s*(?=\p{Script=Han})/u;

/**
 * The bookmarks whose words are printed where they lead, in the order of the outline. What a bookmark says that its page does not print is
 * worth nothing: 第1页, the name of a file, a title from a template. A page is looked through once for all that lead to it.
 */
export function placeBookmarks(units: readonly Unit[], { bookmarks, leaves }: FileOutline): PlacedBookmark[] {
  const keys = bookmarks.map(({ title }) => foldTitle(title.replace(NUMBERING, '')));
  const firstOfPage = firstUnits(units, leaves);
  const printed = new Map(
    [...keysByPage(bookmarks, keys)].map(([page, asked]) => {
      const from = firstOfPage[page - 1] ?? units.length;
      const to = Math.min(firstOfPage[page] ?? units.length, from + MAX_UNITS);
      return [page, findPrinted(units, { from, to }, asked)];
    }),
  );
  const taken = new Set<number>();
  return bookmarks.flatMap(({ page }, entry) => {
    const places = printed.get(page ?? 0)?.get(keys[entry] ?? '');
    const place = places?.find(({ from }) => !taken.has(from));
    if (!place) return [];
    taken.add(place.from);
    return [{ entry, ...place }];
  });
}

/** For each page that bookmarks lead to what they say, where it is long enough to tell a title. */
function keysByPage(bookmarks: readonly Bookmark[], keys: readonly string[]): Map<number, Set<string>> {
  const asked = new Map<number, Set<string>>();
  for (const [entry, { page }] of bookmarks.entries()) {
    const key = keys[entry] ?? '';
    if (page === null || key.length < SHORTEST) continue;
    asked.set(page, (asked.get(page) ?? new Set()).add(key));
  }
  return asked;
}

/** For each page the first unit that begins on it or behind it. */
function firstUnits(units: readonly Unit[], leaves: readonly number[]): number[] {
  let at = 0;
  return leaves.map((leaf) => {
    while (at < units.length && (units[at]?.start ?? leaf) < leaf) at += 1;
    return at;
  });
}
