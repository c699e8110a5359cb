import type { Bookmark } from '#core/model/source-text.ts';

/** An entry of an outline as a format holds it; those below it are read when they are asked for. */
export type OutlineNode = { title: string; page: number | null; below: () => Iterable<OutlineNode> };

/** More entries are not looked at: an issue has hundreds of documents at most. */
const MOST = 5_000;
/** Deeper ones are headings of headings. */
const DEEPEST = 12;
/** A longer title is a text. */
export const LONGEST_BOOKMARK = 300;

/** The bookmarks of a file in their order, and no more of them than a file may have: the outline of a hostile one has no end. */
export function gatherBookmarks(top: Iterable<OutlineNode>): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  let looked = 0;
  const gather = (nodes: Iterable<OutlineNode>, level: number): void => {
    for (const { title: told, page, below } of nodes) {
      if (looked === MOST) return;
      looked += 1;
      const title = told.trim();
      if (title !== '' && title.length <= LONGEST_BOOKMARK) bookmarks.push({ title, level, page });
      if (level < DEEPEST) gather(below(), level + 1);
    }
  };
  gather(top, 1);
  return bookmarks;
}
