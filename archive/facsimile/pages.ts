import type { ImportFile } from '../importers/importer.ts';
import type { Facsimile, FileAdditions, PageArea, PageLine, PagePicture } from '#core/model/facsimile.ts';

/** An original held open, to be looked at page by page; pages are counted from 1. */
export type Pages = {
  sizes: () => Facsimile['pages'];
  /** A page as wide as asked for, in pixels, or as {@link drawnSize} allows; null for one that is not there. */
  draw: (page: number, width: number) => Soon<PagePicture | null>;
  /** Where each quote is printed on a page, each time and line by line; null for a page that is not there. */
  locate: (page: number, quotes: readonly string[]) => Soon<PageArea[][] | null>;
  /** What a page prints, and where; null for a page that is not there. */
  lines: (page: number) => Soon<PageLine[] | null>;
  /** What the file bears beside its pages. */
  additions: () => FileAdditions;
  close: () => void;
};

/** More pixels are drawn of no page, whatever its shape. */
const MOST_PIXELS = 24_000_000;

/** The size in pixels of a page that is drawn so wide; less wide where it would have too many pixels. */
export function drawnSize(
  { width, height }: Facsimile['pages'][number],
  wide: number,
): { width: number; height: number } {
  const share = Math.min(wide / width, Math.sqrt(MOST_PIXELS / (width * height)));
  const pixels = (length: number): number => Math.max(1, Math.round(length * share));
  return { width: pixels(width), height: pixels(height) };
}

type Soon<Value> = Value | Promise<Value>;

/** A file of pages that a reader opens. */
export type PagedFile = ImportFile;
