import { AppError } from '#core/errors/app-error.ts';
import type { Bookmark } from '#core/model/source-text.ts';
import type { ReadText } from '../importer.ts';
import type { PageContent } from './glyph.ts';
import { checkLimit } from './join-pages.ts';
import { layOutPage, type KnownColumns } from './lay-out-page.ts';
import { packPage, unpackPage, type PackedPage } from './packed-page.ts';
import { finishPages, type PageText } from './page-text.ts';

/** What a file of pages prints, to be laid out. */
export type DecodedPages = Omit<PageText, 'pages'> & { pages: PackedPage[] };
/** What a file was decoded to: what it says, or what its pages print. */
export type Decoded = ReadText | DecodedPages;

/** Takes the pages of a file one after the other. */
export type PageGatherer = {
  /**
   * The next page; null for one that cannot be read. `hasPictures` is asked of one that prints no character.
   * @throws AppError `import/too-many-pages`, `import/too-large`
   */
  add: (content: PageContent | null, hasPictures: () => boolean) => void;
  /** @throws AppError `import/damaged` where no page could be read, `import/no-text-layer` */
  finish: () => Decoded;
};

/** Characters and rules: ten issues. A file of more is laid out page by page, for they take 60 bytes each until they are lines. */
const MOST_PACKED = 500_000;
const BLANK: PageContent = { glyphs: [], rules: [] };

/** Gathers what the pages of a file print; `mostPacked`: so many characters and rules are handed on as they are. */
export function gatherPages(file: string, bookmarks: Bookmark[], mostPacked = MOST_PACKED): PageGatherer {
  const columns: KnownColumns = { gutter: null };
  const packed: PackedPage[] = [];
  /** Null as long as all pages are packed. */
  let lines: string[][] | null = null;
  const rest: Omit<PageText, 'pages'> = { unreadable: 0, scans: [], bookmarks };
  const sizes = { pages: 0, characters: 0, packed: 0 };

  function add(content: PageContent | null, hasPictures: () => boolean): void {
    const { glyphs, rules } = content ?? BLANK;
    checkLimit('page-characters', glyphs.length, file);
    sizes.pages += 1;
    sizes.characters += glyphs.length;
    sizes.packed += glyphs.length + rules.length;
    checkLimit('pages', sizes.pages, file);
    checkLimit('characters', sizes.characters, file);
    if (content === null) rest.unreadable += 1;
    else if (glyphs.length === 0 && hasPictures()) rest.scans.push(sizes.pages);
    hold({ glyphs, rules });
  }

  function hold(content: PageContent): void {
    if (sizes.packed <= mostPacked) {
      packed.push(packPage(content));
      return;
    }
    lines ??= packed.splice(0).map((page) => layOutPage(unpackPage(page), columns));
    lines.push(layOutPage(content, columns));
  }

  function finish(): Decoded {
    if (rest.unreadable === sizes.pages) throw new AppError('import/damaged', { file });
    return lines === null ? { ...rest, pages: packed } : finishPages({ ...rest, pages: lines }, file);
  }

  return { add, finish };
}

/** What a decoded file says. @throws AppError `import/no-text-layer` */
export function textOf(decoded: Decoded, file: string): ReadText {
  if ('text' in decoded) return decoded;
  const columns: KnownColumns = { gutter: null };
  const pages = decoded.pages.map((page) => layOutPage(unpackPage(page), columns));
  return finishPages({ ...decoded, pages }, file);
}

/** How many characters a decoded file has, at least: those that part two others may count. */
export function lengthOf(decoded: Decoded): number {
  if ('text' in decoded) return decoded.text.length;
  return decoded.pages.reduce((sum, { texts }) => sum + texts.length / 2, 0);
}
