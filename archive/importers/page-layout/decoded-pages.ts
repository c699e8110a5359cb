import { AppError } from '#core/errors/app-error.ts';
import type { Bookmark } from '#core/model/source-text.ts';
import type { PageContent } from './glyph.ts';
import { checkLimit } from './join-pages.ts';
import { layOutPage, type KnownColumns } from './lay-out-page.ts';
import { packPage, unpackPage, type PackedPage } from './packed-page.ts';
import type { PageText } from './page-text.ts';

/** What was decoded of a file of pages: each as it prints, or its lines where it was laid out already. */
export type DecodedPages = {
  pages: (PackedPage | string[])[];
  /** Count of pages that could not be read. */
  unreadable: number;
  /** Pages, from 1, that print something, but no text: scans. */
  scans: number[];
  bookmarks: Bookmark[];
};

/** Ten issues. A file of more characters is laid out as it is decoded: they take 60 bytes each until they are lines. */
const MOST_PACKED = 500_000;

/** Gathers the pages of a file in their order. */
export class PageGatherer {
  readonly #file: string;
  readonly #mostPacked: number;
  readonly #decoded: DecodedPages;
  /** Null until there are too many characters to keep them as they are. */
  #columns: KnownColumns | null = null;
  #characters = 0;

  constructor(file: string, bookmarks: Bookmark[], mostPacked = MOST_PACKED) {
    this.#file = file;
    this.#mostPacked = mostPacked;
    this.#decoded = { pages: [], unreadable: 0, scans: [], bookmarks };
  }

  /**
   * The next page; null for one that cannot be read. `hasPictures` is asked of one that prints no character.
   * @throws AppError `import/too-many-pages`, `import/too-large`
   */
  add(content: PageContent | null, hasPictures: () => boolean): void {
    const { pages, scans } = this.#decoded;
    checkLimit('pages', pages.length + 1, this.#file);
    const count = content?.glyphs.length ?? 0;
    checkLimit('page-characters', count, this.#file);
    this.#characters += count;
    checkLimit('characters', this.#characters, this.#file);
    if (content === null) this.#decoded.unreadable += 1;
    else if (count === 0 && hasPictures()) scans.push(pages.length + 1);
    pages.push(content === null ? [] : this.#hold(content));
  }

  /** @throws AppError `import/damaged` where no page could be read */
  finish(): DecodedPages {
    const { pages, unreadable } = this.#decoded;
    if (unreadable === pages.length) throw new AppError('import/damaged', { file: this.#file });
    return this.#decoded;
  }

  #hold(content: PageContent): PackedPage | string[] {
    if (this.#characters <= this.#mostPacked) return packPage(content);
    if (this.#columns === null) this.#layOutHeld((this.#columns = { gutter: null }));
    return layOutPage(content, this.#columns);
  }

  #layOutHeld(columns: KnownColumns): void {
    const { pages } = this.#decoded;
    for (const [at, page] of pages.entries()) pages[at] = layOut(page, columns);
  }
}

/** The lines of every page. */
export function layOutPages({ pages, ...rest }: DecodedPages): PageText {
  const columns: KnownColumns = { gutter: null };
  return { ...rest, pages: pages.map((page) => layOut(page, columns)) };
}

function layOut(page: PackedPage | string[], columns: KnownColumns): string[] {
  return Array.isArray(page) ? page : layOutPage(unpackPage(page), columns);
}
