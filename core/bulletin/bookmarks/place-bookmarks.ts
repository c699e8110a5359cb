import type { Bookmark } from '../../model/source-text.ts';
import { squeeze } from '../../text/characters.ts';
import { remember } from '../../text/remember.ts';
import { simplify } from '../../text/simplify.ts';
import type { Zone } from '../title-zone.ts';
import type { Unit } from '../unit.ts';

/** A bookmark whose words are printed on the page that it leads to: its place in the outline, and the units that print them. */
export type PlacedBookmark = Zone & { entry: number };

/** Lines of a title. */
const MAX_LINES = 8;
/** A page of a bulletin has fewer lines and cells. */
const MAX_UNITS = 1_000;
/** 附件 and other words stand anywhere. */
const SHORTEST = 4;
/** So long a name is no chance where a line only ends with it. */
const SHORTEST_END = 8;

/**
 * The bookmarks whose words are printed where they lead, in the order of the outline; `leaves` says where in the source its pages begin. What
 * a bookmark says that its page does not print is worth nothing: 第1页, the name of a file, a title from a template.
 */
export function placeBookmarks(
  units: readonly Unit[],
  leaves: readonly number[],
  bookmarks: readonly Bookmark[],
): PlacedBookmark[] {
  const placed: PlacedBookmark[] = [];
  const firstOfPage = firstUnits(units, leaves);
  const taken = new Set<number>();
  for (const [entry, { title, page }] of bookmarks.entries()) {
    const key = foldTitle(title.replace(NUMBERING, ''));
    const first = page === null ? undefined : firstOfPage[page - 1];
    if (first === undefined || key.length < SHORTEST) continue;
    const last = Math.min(firstOfPage[page ?? 0] ?? units.length, first + MAX_UNITS);
    for (let from = first; from < last; from += 1) {
      const to = taken.has(from) ? null : endOf(units, from, key);
      if (to === null) continue;
      taken.add(from);
      placed.push({ entry, from, to });
      break;
    }
  }
  return placed;
}

/** 3. or 3、 before a title: programs number what they list. */
const NUMBERING = /^\s*\d{1,3}[.．、]\s*(?=\p{Script=Han})/u;

/** For each page the first unit that begins on it or behind it. */
function firstUnits(units: readonly Unit[], leaves: readonly number[]): number[] {
  let at = 0;
  return leaves.map((leaf) => {
    while (at < units.length && (units[at]?.start ?? leaf) < leaf) at += 1;
    return at;
  });
}

/** Behind the last of the units from `from` on that together say `key`, or of the one that ends with it; null where they do not. */
function endOf(units: readonly Unit[], from: number, key: string): number | null {
  let text = '';
  for (let index = from; index < Math.min(units.length, from + MAX_LINES); index += 1) {
    text += foldTitle(units[index]?.text ?? '');
    if (text === key) return index + 1;
    if (key.length >= SHORTEST_END && index === from && text.endsWith(key)) return index + 1;
    if (!key.startsWith(text)) return null;
  }
  return null;
}

/** A title without what one printing of it has and another has not, line by line as in one piece. */
const foldTitle = remember((text) =>
  simplify(squeeze(text.normalize('NFKC'))).replace(/[《》〈〉“”"（）()|#*]/gu, ''),
);
