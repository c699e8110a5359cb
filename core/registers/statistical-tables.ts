import type { Block, DocumentReading } from '../model/document.ts';
import type { Range } from '../model/ids.ts';
import { rowRanges } from './row-ranges.ts';

/** A table as statistics print it: its header, and its rows with their places in the text. */
export type StatisticalTable = {
  header: readonly string[];
  rows: readonly { cells: readonly string[]; range: Range }[];
};

/** A number as tables print it, a dash for one that is not told. */
export const NUMBER = /^[-—–－+＋±]?(?:\d[\d,，]*(?:\.\d+)?[%％‰]?|[—–－／/…]{1,2})$/u;
const UNITS =
  /^(?:[亿万千百]?(?:元|美元|吨|户|人|人次|个|家|件|辆|亩|公顷|千瓦时|度|头|只|套|台|份|立方米|平方米|公里|标准煤|标箱)|[%％‰]|平方公里)$/u;
/** A column may be headed by its year alone. */
const YEAR = /^(?:19|20)\d{2}$/u;
const NAME_HEAD = /^(?:指标|指标名称|项目|项目名称|名称|统计指标|主要指标)$/u;
const UNIT_HEAD = /^(?:计量)?单\s?位$/u;
const LONGEST_CELL = 40;
const MIN_ROWS = 3;
const MAX_COLUMNS = 8;

/** The tables of a document: as blocks, without their header, and flattened to a cell a line. */
export function findStatisticalTables(document: DocumentReading): StatisticalTable[] {
  return [
    ...document.blocks.flatMap((block, at) => tableOf(document, block, at)),
    ...findFlattened(document),
  ];
}

function tableOf({ blocks, text }: DocumentReading, block: Block, at: number): StatisticalTable[] {
  const rows = block.rows ?? [];
  const places = rowRanges(rows, block.range.start);
  const all = rows.map((cells, index) => ({ cells, range: places[index] ?? block.range }));
  const [first, ...body] = all;
  if (!first) return [];
  const isHeader = !first.cells.slice(1).some((cell) => NUMBER.test(cell) && !YEAR.test(cell));
  if (isHeader) return body.length > 0 ? [{ header: first.cells, rows: body }] : [];
  const before = blocks[at - 1];
  const lead = before ? text.slice(before.range.start, before.range.end) : '';
  const header = guessHeader(
    all.map(({ cells }) => cells),
    lead,
  );
  return header ? [{ header, rows: all }] : [];
}

/** The header of a table that came without it: by the units in a column, and by what the line before it says. */
function guessHeader(rows: readonly (readonly string[])[], lead: string): string[] | null {
  const columns = rows[0]?.length ?? 0;
  const isAll = (column: number, pattern: RegExp) => rows.every((row) => pattern.test(row[column] ?? ''));
  const numeric = Array.from({ length: columns }, (_, column) => column).filter((column) =>
    isAll(column, NUMBER),
  );
  const unit = Array.from({ length: columns }, (_, column) => column).find((column) => isAll(column, UNITS));
  if (unit === undefined || numeric.length === 0 || numeric.length > 2) return null;
  const change = numeric.length === 2 && /同比|增长|增减|±|比上年/u.test(lead) ? numeric[1] : undefined;
  if (numeric.length === 2 && change === undefined) return null;
  // What the header says of the period stays: 1—12月.
  return Array.from({ length: columns }, (_, column) => {
    if (column === unit) return '单位';
    if (column === change) return '同比';
    return column === numeric[0]
      ? `数值 ${/\d{1,2}\s?[-—–～至]\s?\d{1,2}月/u.exec(lead)?.[0] ?? ''}`.trim()
      : '';
  });
}

/** Tables that the file gave a line for each cell: 指标名称, 单位 and further heads, then as many lines for each row. */
function findFlattened({ blocks, text }: DocumentReading): StatisticalTable[] {
  const cells = blocks.map(({ kind, range }) => {
    const cell =
      kind === 'paragraph' || kind === 'list-item' || kind === 'heading'
        ? text.slice(range.start, range.end)
        : '';
    return { cell: cell.length <= LONGEST_CELL && !/[。；]/u.test(cell) ? cell : '', range };
  });
  const tables: StatisticalTable[] = [];
  for (let from = 0; from < cells.length - 1; from += 1) {
    if (!NAME_HEAD.test(cells[from]?.cell ?? '') || !UNIT_HEAD.test(cells[from + 1]?.cell ?? '')) continue;
    const table = readFlattened(cells.slice(from, from + 4000));
    if (table) tables.push(table);
  }
  return tables;
}

function readFlattened(cells: readonly { cell: string; range: Range }[]): StatisticalTable | null {
  for (let columns = 3; columns <= MAX_COLUMNS; columns += 1) {
    const header = cells.slice(0, columns).map(({ cell }) => cell);
    if (header.some((cell) => cell === '' || NUMBER.test(cell))) continue;
    const rows: { cells: string[]; range: Range }[] = [];
    for (let at = columns; at + columns <= cells.length; at += columns) {
      const row = cells.slice(at, at + columns);
      const [first, last] = [row[0], row.at(-1)];
      if (!first || !last || !isRow(row.map(({ cell }) => cell))) break;
      rows.push({
        cells: row.map(({ cell }) => cell),
        range: { start: first.range.start, end: last.range.end },
      });
    }
    if (rows.length >= MIN_ROWS) return { header, rows };
  }
  return null;
}

/** A name, a unit, and nothing but numbers. */
function isRow([name = '', unit = '', ...values]: readonly string[]): boolean {
  return (
    name !== '' &&
    !NUMBER.test(name) &&
    UNITS.test(unit) &&
    values.length > 0 &&
    values.every((value) => NUMBER.test(value))
  );
}
