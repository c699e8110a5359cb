import type { DraftBlock, Draft } from '../draft.ts';
import { fullWidthDigits, hanDate } from '../numerals.ts';
import type { Random } from '../random.ts';

/** How a bulletin of a given year was set and how its text was taken off the page. */
export type PrintStyle = {
  medium: 'two-column' | 'one-column' | 'web' | 'html';
  /** Spaces around numbers, as text taken from PDF has them. */
  spacedDigits: boolean;
  fullWidthDigits: boolean;
  /** Dates of signature in Han digits, with this sign for nought; null for ordinary digits. */
  hanZero: '〇' | '○' | null;
  /** Brackets of the document number below the title. */
  brackets: readonly [string, string];
  /** Share of pages whose running head survived (always some). */
  headRate: number;
  /** Running head and page number on one line, or on two. */
  headForm: 'line' | 'split';
  /** Form feed between pages. */
  formFeed: boolean;
  /** Whether the ideographic indent of a paragraph survived. */
  indented: boolean;
  /** Space inside padded names. */
  padding: ' ' | '　';
  /** Share of pages that carry a stray link. */
  linkRate: number;
};

/** An issue about to be set in type. */
export type Sheet = {
  bulletin: string;
  year: number;
  number: number;
  /** Count of issues since the first, 总第15期. */
  running: number;
  publishedOn: string;
  drafts: readonly Draft[];
  style: PrintStyle;
  random: Random;
};

/** The text as a file holds it, and what of the issue the pages show. */
export type Printed = {
  text: string;
  /** Drafts on whose pages the column can be read. */
  columnShown: ReadonlySet<Draft>;
  showsPublication: boolean;
  showsContents: boolean;
};

const BEFORE_DIGIT = /([\u4e00-\u9fff〔（])(?=[0-9])/g;
const AFTER_DIGIT = /([0-9%])(?=[\u4e00-\u9fff])/g;

/** What stands on the page for a block: padding, spaced numbers, Han dates, brackets of the time. */
export function printedText(block: DraftBlock, style: PrintStyle): string {
  let text = block.printed?.replaceAll(' ', style.padding) ?? block.text;
  if (block.kind === 'document-number')
    text = text.replace('〔', style.brackets[0]).replace('〕', style.brackets[1]);
  if (block.kind === 'date-line' && style.hanZero !== null) return hanDate(isoOf(text), style.hanZero);
  if (style.fullWidthDigits) return fullWidthDigits(text);
  if (style.spacedDigits)
    return text.replace(BEFORE_DIGIT, '$1 ').replace(AFTER_DIGIT, '$1 ').replaceAll('（ ', '（');
  return text;
}

function isoOf(plain: string): string {
  return plain
    .replace('日', '')
    .split(/[年月]/)
    .join('-');
}

/** 青川市云溪区人民政府公报（2024 年第 1 期） */
export function headText(sheet: Sheet): string {
  const { style, year, number } = sheet;
  const issue = style.spacedDigits ? `${year} 年第 ${number} 期` : `${year}年第${number}期`;
  return `${sheet.bulletin}（${style.fullWidthDigits ? fullWidthDigits(issue) : issue}）`;
}

/** Cells of a table flattened to one line each; sub-rows announced by 其中 as printers do. */
export function flatRows(block: DraftBlock, separator: ' ' | '\t'): string[] {
  return (block.rows ?? []).map(
    (row, index) => `${index === 2 ? `其中：${separator === ' ' ? ' ' : ''}` : ''}${row.join(separator)}`,
  );
}
