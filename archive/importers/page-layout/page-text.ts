import { AppError } from '#core/errors/app-error.ts';
import type { ImportWarning } from '#core/model/issue.ts';
import { joinPages } from './join-pages.ts';
import { hasGarbledLine, judgeText } from './judge-text.ts';

/** What was read of a file of pages. */
export type PageText = {
  /** The lines of each page in reading order; none for a page without text. */
  pages: string[][];
  /** Count of pages that could not be read. */
  unreadable: number;
  /** Count of pages that print something, but no text: scans. */
  withoutText: number;
};

/**
 * The text of a file of pages, with what is to be told of it.
 * @throws AppError `import/no-text-layer` where no page has text, `import/garbled-text` where what they have is not the text
 */
export function finishPages(
  { pages, unreadable, withoutText }: PageText,
  file: string,
): { text: string; warnings: ImportWarning[] } {
  const text = joinPages(pages);
  const judgement = judgeText(text);
  if (judgement === 'nothing') throw new AppError('import/no-text-layer', { file, pages: pages.length });
  if (judgement === 'garbled') throw new AppError('import/garbled-text', { file, pages: pages.length });
  const warnings: ImportWarning[] = [];
  if (text.includes('\ufffd')) warnings.push('undecodable-bytes-replaced');
  if (hasGarbledLine(text)) warnings.push('garbled-lines');
  if (unreadable + withoutText > 0) warnings.push('pages-without-text');
  return { text, warnings };
}
