import type { Draft } from '../draft.ts';
import { plainDate } from '../numerals.ts';
import { paginate, type Page } from './pages.ts';
import { headText, type Printed, type Sheet } from './style.ts';

const WIDTHS = { narrow: 76, wide: 76 };

/** 目录 with dotted leaders, documents under their columns. */
function contentsLines(pages: readonly Page[]): string[] {
  const lines = ['目\u3000\u3000录', ''];
  const seen = new Set<Draft>();
  let column = '';
  for (const page of pages) {
    if (seen.has(page.draft)) continue;
    seen.add(page.draft);
    if (page.draft.column !== column) {
      column = page.draft.column;
      lines.push(`【${column}】`);
    }
    lines.push(`${page.draft.label.title}${'…'.repeat(6)}（${page.number}）`);
  }
  return lines;
}

function headLine(sheet: Sheet, page: Page): string {
  const head = headText(sheet);
  const numbered = sheet.style.headForm === 'line';
  if (page.number % 2 === 0) return `${numbered ? `${page.number} ` : ''}${head} ${page.draft.column}`;
  return `${page.draft.column} ${head}${numbered ? ` ${page.number}` : ''}`;
}

/** One column of about 38 characters, wrapped, with a masthead, a contents page, running heads and page numbers. */
export function printOneColumn(sheet: Sheet): Printed {
  const { style } = sheet;
  const pages = paginate(sheet.drafts, style, WIDTHS, 36);
  const between = style.formFeed ? '\f' : '\n';
  const masthead = [
    sheet.bulletin,
    `${sheet.year}年第${sheet.number}期（总第${sheet.running}期）`,
    `${plainDate(sheet.publishedOn)}出版`,
    '',
    ...contentsLines(pages),
    '',
  ];
  const texts = pages.map((page) => {
    const lines = [headLine(sheet, page), ''];
    for (const line of page.lines)
      lines.push(`${line.indented && style.indented ? '\u3000\u3000' : ''}${line.text}`);
    lines.push('');
    if (style.headForm === 'split') lines.push(`— ${page.number} —`, '');
    return lines.join('\n');
  });
  return {
    text: [masthead.join('\n'), ...texts].join(between),
    columnShown: new Set(sheet.drafts),
    showsPublication: true,
    showsContents: true,
  };
}
