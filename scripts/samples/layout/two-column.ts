import type { Draft } from '../draft.ts';
import type { Random } from '../random.ts';
import { paginate, type Page } from './pages.ts';
import { headText, type Printed, type Sheet } from './style.ts';

const WIDTHS = { narrow: 36, wide: 76 };

/** A link of the kind that copying leaves behind. */
function strayLink(random: Random): string {
  const token = Array.from({ length: random.int(3, 9) }, () => random.int(1e6, 9e6).toString(36)).join('');
  return random.chance(0.5)
    ? `http://www.example.com/link?url=${token}`
    : `https://news.example.cn/art/${token}.html`;
}

/** The running head of a page, column first on even pages. */
function runningHead(sheet: Sheet, page: Page): string {
  const head = headText(sheet);
  const even = page.number % 2 === 0;
  const line = even ? `${page.draft.column} ${head}` : `${head} ${page.draft.column}`;
  return sheet.style.headForm === 'line'
    ? `\n\n${line} ${page.number}\n\n`
    : `\n\n\n\n${line}\n\n${page.number}\n\n`;
}

/**
 * Two columns of about eighteen characters as they come out of a PDF: a blank line after every line, a page that
 * begins with one space right below the page before, now and then a running head between pages, or a stray link.
 */
export function printTwoColumn(sheet: Sheet): Printed {
  const { random, style } = sheet;
  const columnShown = new Set<Draft>();
  const parts: string[] = [];
  const pages = paginate(sheet.drafts, style, WIDTHS, 118);
  for (const [index, page] of pages.entries()) {
    const headed = index > 0 && (random.chance(style.headRate) || index % 12 === 1);
    if (headed) {
      columnShown.add(page.draft);
      parts.push(runningHead(sheet, page));
    } else {
      parts.push(index === 0 ? ' ' : random.chance(style.linkRate) ? `\n${strayLink(random)}\n ` : '\n ');
    }
    for (const [order, line] of page.lines.entries()) {
      if (order > 0) parts.push(line.glued ? '\n' : '\n\n');
      parts.push(line.text);
    }
  }
  parts.push('\n');
  return { text: parts.join(''), columnShown, showsPublication: false, showsContents: false };
}
