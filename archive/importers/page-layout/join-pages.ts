import { AppError } from '#core/errors/app-error.ts';

/** What one file may hold; more is refused before it can hurt. */
export const PAGE_LIMITS = { pages: 5_000, characters: 20_000_000, 'page-characters': 400_000 };

/**
 * The text of a whole file from its pages' lines: each page but the first begins with a form feed. One for a page without text stands
 * before the next one's, so that pages can be counted; behind the last text there are none.
 */
export function joinPages(pages: readonly (readonly string[])[]): string {
  let text = '';
  let feeds = '';
  for (const [at, lines] of pages.entries()) {
    if (at > 0) feeds += '\f';
    const printed = lines.map(cleanLine).filter((line) => line.trim() !== '');
    if (printed.length === 0) continue;
    text += `${text === '' ? '' : '\n'}${feeds}${printed.join('\n')}`;
    feeds = '';
  }
  return text;
}

/** Characters that would be read as line ends or page breaks have no business inside a line. */
function cleanLine(line: string): string {
  return line.replace(/[\0\n\r\f\v\u2028\u2029\ufeff]/g, '');
}

/** @throws AppError `import/too-many-pages` or `import/too-large` where a count is above its limit. */
export function checkLimit(what: keyof typeof PAGE_LIMITS, count: number, file: string): void {
  const limit = PAGE_LIMITS[what];
  if (count <= limit) return;
  if (what === 'pages') throw new AppError('import/too-many-pages', { file, count, limit });
  throw new AppError('import/too-large', { file, what, count, limit });
}
