import Papa from 'papaparse';
import type { Cell } from './column.ts';

/** Spreadsheets that open a file in the code page of the machine are told by this mark that it is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';
/** A cell that a spreadsheet would reckon out: it begins like a formula, blanks aside, and is not a number. */
const FORMULA = /^(?:[\t\r]|[\s\p{Z}\p{Cf}]*(?:[=@＝＠]|[-+－＋](?![\d.][\d,.]*[%％]?$)))/u;

/** Rows as CSV for spreadsheets, with CRLF behind each; cells that look like formulas are made harmless. */
export function toCsv(rows: readonly Cell[][]): string {
  return `${Papa.unparse([...rows], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
