import { joined } from '../comparable-title.ts';
import type { FoundDocument } from '../find-documents.ts';
import type { PrintedColumn } from '../read-columns.ts';
import { kindOfEnding } from '../title-kind.ts';
import type { Zone } from '../title-zone.ts';
import type { Unit } from '../unit.ts';
import { bookmarkedColumns } from './bookmarked-columns.ts';
import { type FileOutline, placeBookmarks } from './place-bookmarks.ts';
import { trustBookmarks } from './trust-bookmarks.ts';

/** Units that a bookmark names as a title, and the column that the outline groups it by; null where it groups it by none. */
export type BookmarkedTitle = Zone & { column: string | null };

/** The titles that bookmarks name, seen from the documents that were found without them. */
export function bookmarkedTitles(
  units: readonly Unit[],
  outline: FileOutline,
  found: readonly FoundDocument[],
): BookmarkedTitle[] {
  const titles = trustBookmarks(outline.bookmarks, placeBookmarks(units, outline), found);
  const columns = bookmarkedColumns(outline.bookmarks, titles);
  return titles.map(({ entry, from, to }) => ({ from, to, column: columns.get(entry) ?? null }));
}

/** The columns that the outline groups the documents by, each at the title that a bookmark names. */
export function columnsInOutline(
  units: readonly Unit[],
  titles: readonly BookmarkedTitle[],
): PrintedColumn[] {
  return titles.flatMap(({ from, to, column }) => {
    const [first, last] = [units[from], units[to - 1]];
    if (column === null || !first || !last) return [];
    return [
      { column, source: { start: first.start, end: last.end }, rule: 'bookmarks-list-column' as const },
    ];
  });
}

/** The titles by each of their units. */
export function byUnit(titles: readonly BookmarkedTitle[]): ReadonlyMap<number, Zone> {
  return new Map(
    titles.flatMap((title) =>
      Array.from({ length: title.to - title.from }, (_, line) => [title.from + line, title] as const),
    ),
  );
}

/**
 * What a bookmark makes of a title in a zone: the same, where it names it or its end; with the lines beside it that the bookmark has too; where
 * the lines of the title name no kind, those that the bookmark has. Null where no bookmark names it, or only a part.
 */
export function bookmarkedTitle(
  units: readonly Unit[],
  { title, within }: { title: Zone; within: Zone },
  marks: ReadonlyMap<number, Zone>,
): Zone | null {
  const mark = marks.get(title.to - 1) ?? marks.get(title.from);
  if (!mark || mark.from < within.from || mark.to > within.to) return null;
  if (mark.to === title.to) return { from: Math.min(mark.from, title.from), to: title.to };
  const isWithin = mark.from <= title.from && mark.to >= title.to;
  const isUnsure = kindOfEnding(joined(units, title.from, title.to)) === null;
  return isWithin || isUnsure ? { from: mark.from, to: mark.to } : null;
}
