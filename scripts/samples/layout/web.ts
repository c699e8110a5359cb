import { plainDate } from '../numerals.ts';
import type { DraftBlock } from '../draft.ts';
import { flatRows, printedText, type Printed, type Sheet } from './style.ts';

const INDENTED = new Set(['paragraph', 'list-item', 'heading', 'note', 'printing-date']);

function blockLines(block: DraftBlock, sheet: Sheet): string[] {
  if (block.kind === 'table') return flatRows(block, '\t');
  if (block.kind === 'title') {
    return (block.lines ?? [block.text]).map((line) => printedText({ ...block, text: line }, sheet.style));
  }
  const text = printedText(block, sheet.style);
  return [sheet.style.indented && INDENTED.has(block.kind) ? `\u3000\u3000${text}` : text];
}

/** Text copied from a web page: no wraps, a line for every paragraph, column headings in 【】. */
export function printWeb(sheet: Sheet): Printed {
  const lines = [
    sheet.bulletin,
    `${sheet.year}年第${sheet.number}期（总第${sheet.running}期）`,
    `出版日期：${plainDate(sheet.publishedOn)}`,
    '',
  ];
  let column = '';
  for (const draft of sheet.drafts) {
    if (draft.column !== column) {
      column = draft.column;
      lines.push('', `【${column}】`, '');
    }
    for (const block of draft.blocks) lines.push(...blockLines(block, sheet));
    lines.push('', '');
  }
  return {
    text: `${lines.join('\n').trimEnd()}\n`,
    columnShown: new Set(sheet.drafts),
    showsPublication: true,
    showsContents: false,
  };
}
