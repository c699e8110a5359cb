import type { BlockKind } from '#core/model/document.ts';
import { plainDate } from '../samples/numerals.ts';
import { headText, printedText, type Sheet } from '../samples/layout/style.ts';

/** What is printed one below the other: lines of the title page, headings of columns, blocks of documents. */
export type FlowItem = {
  kind: BlockKind | 'masthead' | 'column';
  /** Lines as the printer breaks titles; one for running text. */
  lines: readonly string[];
  /** Cells of a table, header first. */
  rows: readonly (readonly string[])[] | null;
};

/** An issue in the order in which it is read, and the running head that every page bears. */
export type Flow = { head: string; items: readonly FlowItem[] };

/** The flow of an issue that is about to be printed on pages. */
export function flowOf(sheet: Sheet): Flow {
  const top = [
    sheet.bulletin,
    `${String(sheet.year)}年第${String(sheet.number)}期（总第${String(sheet.running)}期）`,
    `${plainDate(sheet.publishedOn)}出版`,
  ];
  return { head: headText(sheet), items: itemsOf(sheet, top, (column) => `【${column}】`) };
}

/** The flow of the same issue on a web page. */
export function webFlowOf(sheet: Sheet): Flow {
  const top = [
    `${sheet.bulletin}${String(sheet.year)}年第${String(sheet.number)}期（总第${String(sheet.running)}期）`,
    `发布日期：${plainDate(sheet.publishedOn)}`,
  ];
  return { head: '', items: itemsOf(sheet, top, (column) => column) };
}

function itemsOf(sheet: Sheet, top: readonly string[], printColumn: (column: string) => string): FlowItem[] {
  const items: FlowItem[] = top.map((line) => ({ kind: 'masthead', lines: [line], rows: null }));
  let column = '';
  for (const draft of sheet.drafts) {
    if (draft.column !== column) {
      column = draft.column;
      items.push({ kind: 'column', lines: [printColumn(column)], rows: null });
    }
    for (const block of draft.blocks)
      items.push({
        kind: block.kind,
        lines:
          block.kind === 'title'
            ? (block.lines ?? [block.text]).map((line) => printedText({ ...block, text: line }, sheet.style))
            : [printedText(block, sheet.style)],
        rows: block.kind === 'table' ? (block.rows ?? []) : null,
      });
  }
  return items;
}

/** All characters of a flow in reading order, without spaces. */
export function charactersOf({ items }: Flow): string {
  return items
    .map(({ lines, rows }) => (rows ?? [lines]).flat().join(''))
    .join('')
    .replace(/\s+/gu, '');
}
