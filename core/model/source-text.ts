import type { ImportWarning } from './issue.ts';

/**
 * What every importer hands to the understanding: the decoded text of one file, and what is known of it.
 * Line ends are `\n`; nothing else is changed, so that source ranges point into what the file says.
 */
export type SourceText = {
  text: string;
  mediaType: string;
  /** WHATWG encoding label; null for binary formats. */
  encoding: string | null;
  /** File name without folders: weak evidence for a title of last resort. */
  name: string;
  warnings: ImportWarning[];
  /** What the file says of itself outside of its text; left out where it says nothing. */
  properties?: SourceProperties;
  /** Pages, from 1, that print what is not there as text: it is to be recognised. */
  scans?: readonly number[];
  /** The outline that the file brings along, entry by entry in its order; left out where it brings none. */
  bookmarks?: readonly Bookmark[];
};

/** An entry of a file's own outline: what it is called, how deep it lies (1 at the top), and the page, from 1, that it leads to; null where it leads nowhere. */
export type Bookmark = { title: string; level: number; page: number | null };

/** Title and origin as the head of a web page, or the properties of another file, give them; null where they do not. */
export type SourceProperties = { title: string | null; origin: string | null };
