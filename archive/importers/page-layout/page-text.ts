import { AppError } from '#core/errors/app-error.ts';
import type { ImportWarning } from '#core/model/issue.ts';
import type { Bookmark, SourceText } from '#core/model/source-text.ts';
import { joinPages } from './join-pages.ts';
import { hasGarbledLine, judgeText } from './judge-text.ts';

/** What was read of a file of pages. */
export type PageText = {
  /** The lines of each page in reading order; none for a page without text. */
  pages: string[][];
  /** Count of pages that could not be read. */
  unreadable: number;
  /** Pages, from 1, that print something, but no text: scans. */
  scans: number[];
  bookmarks: Bookmark[];
};

/**
 * The text of a file of pages, with what is to be told of it, and the pages whose text is to be recognised: scans, and those whose
 * text is not what they print.
 * @throws AppError `import/no-text-layer` where no page prints anything
 */
export function finishPages(
  { pages, unreadable, scans, bookmarks }: PageText,
  file: string,
): Pick<SourceText, 'text' | 'warnings' | 'bookmarks'> & { scans: number[] } {
  const printed = new Set(pages.flatMap((lines, at) => (lines.length > 0 ? [at + 1] : [])));
  const single = new Set([...printed].filter((page) => isGarbled([pages[page - 1] ?? []])));
  const rest = without(pages, single);
  // Some fonts are found out only by all they print.
  const garbled = isGarbled(rest) ? printed : single;
  const text = joinPages(without(rest, garbled));
  const wanted = [...scans, ...garbled].sort((a, b) => a - b);
  if (judgeText(text) === 'nothing' && wanted.length === 0)
    throw new AppError('import/no-text-layer', { file, pages: pages.length });
  const warnings: ImportWarning[] = [];
  if (text.includes('\ufffd')) warnings.push('undecodable-bytes-replaced');
  if (hasGarbledLine(text)) warnings.push('garbled-lines');
  if (unreadable + wanted.length > 0) warnings.push('pages-without-text');
  return { text, warnings, scans: wanted, ...(bookmarks.length > 0 && { bookmarks }) };
}

function isGarbled(pages: readonly string[][]): boolean {
  return judgeText(joinPages(pages)) === 'garbled';
}

/** The same pages, those of these numbers without their lines. */
function without(pages: readonly string[][], numbers: ReadonlySet<number>): string[][] {
  return pages.map((lines, at) => (numbers.has(at + 1) ? [] : lines));
}
