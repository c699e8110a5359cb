import type { Line } from './line.ts';

/** A table that stands in lines `from` to `to` (half-open): its cells row by row, header first where it has one. */
export type FoundTable = { from: number; to: number; rows: string[][]; header: boolean };

const NUMBER = /^[-—–－+＋±]?(?:\d[\d,，]*(?:\.\d+)?[%％‰]?|[—–－／/…]{1,2})$/;
/** Two cells at least, and a number or a mark that stands for one at the end. */
const ROW = /\s\S*[\d%％‰—–－／/…-]$/;
/** What a row may end with; most lines are told by this alone. */
const LAST = '0123456789%％‰—–－／/…-';
const PROSE = /[。，；！？]/;
const LEAD_IN = /^(?:其中|其中的)[：:]$/;
const LEAD_IN_PREFIX = /^其中[：:]\s*(?=.)/;
const MIN_ROWS = 3;
const MAX_HEADER_LINES = 12;
const HEADER_CELL_WIDTH = 40;

/**
 * The tables of a text: rows of cells parted by tabs, or rows that a flattened table left behind (a name, perhaps a
 * unit, then numbers, parted by white space; three or more with the same count of cells).
 */
export function findTables(lines: readonly Line[]): FoundTable[] {
  const tables: FoundTable[] = [];
  let index = 0;
  while (index < lines.length) {
    const table = readTabbed(lines, index) ?? readFlattened(lines, index, tables.at(-1)?.to ?? 0);
    if (table) tables.push(table);
    index = table ? table.to : index + 1;
  }
  return tables;
}

function readTabbed(lines: readonly Line[], from: number): FoundTable | null {
  const columns = tabbedCells(lines[from])?.length;
  if (columns === undefined) return null;
  const rows: string[][] = [];
  let to = from;
  for (; to < lines.length; to += 1) {
    const cells = tabbedCells(lines[to]);
    if (!cells) break;
    rows.push(cells);
  }
  return rows.length >= 2 ? { from, to, rows, header: true } : null;
}

function tabbedCells(line: Line | undefined): string[] | null {
  // A stretch of several lines is no row.
  if (line?.text.includes('\t') !== true || line.text.includes('\n')) return null;
  const cells = line.text.split('\t').map((cell) => cell.trim());
  cells[0] = (cells[0] ?? '').replace(LEAD_IN_PREFIX, '');
  return cells;
}

function readFlattened(lines: readonly Line[], from: number, floor: number): FoundTable | null {
  const first = rowCells(lines[from]);
  if (!first) return null;
  const rows = [first];
  let to = from + 1;
  for (; to < lines.length; to += 1) {
    const cells = rowCells(lines[to]);
    if (cells?.length !== first.length) break;
    rows.push(cells);
  }
  if (rows.length < MIN_ROWS) return null;
  const header = readHeader(lines, from, floor, first.length);
  return header
    ? { from: header.from, to, rows: [header.cells, ...rows], header: true }
    : { from, to, rows, header: false };
}

/** Cells of a flattened row; a lead-in 其中： is no part of the name. */
function rowCells(line: Line | undefined): string[] | null {
  if (!line || line.text.length > 120 || !LAST.includes(line.text.charAt(line.text.length - 1))) return null;
  if (!ROW.test(line.text) || PROSE.test(line.text)) return null;
  let cells = line.text.split(/\s+/);
  if (LEAD_IN.test(cells[0] ?? '')) cells = cells.slice(1);
  const [name] = cells;
  if (cells.length < 2 || cells.length > 16 || name === undefined || NUMBER.test(name)) return null;
  cells[0] = name.replace(LEAD_IN_PREFIX, '');
  const numbers = cells.filter((cell) => NUMBER.test(cell)).length;
  const tail = cells.at(-1) ?? '';
  return NUMBER.test(tail) && numbers >= Math.max(1, cells.length - 2) ? cells : null;
}

/** The header above the rows: as many pieces as columns, or stacked pieces (累计 over 完成) that make as many. */
function readHeader(
  lines: readonly Line[],
  rowsFrom: number,
  floor: number,
  columns: number,
): { from: number; cells: string[] } | null {
  const stacked: string[][] = [];
  let best: { from: number; cells: string[] } | null = null;
  for (let index = rowsFrom - 1; index >= floor && rowsFrom - index <= MAX_HEADER_LINES; index -= 1) {
    const pieces = headerPieces(lines[index]);
    if (!pieces) break;
    stacked.unshift(pieces);
    const cells = mergeStacked(stacked, columns);
    // A line of several pieces is surely of the header; single words above it may be anything.
    if (cells && (best === null || pieces.length > 1)) best = { from: index, cells };
    if (pieces.length > 1 || lines[index]?.pageBreak === true) break;
  }
  return best;
}

function headerPieces(line: Line | undefined): string[] | null {
  if (!line || PROSE.test(line.text)) return null;
  const pieces = line.text.split(/\s+/);
  return pieces.every((piece) => piece.length * 4 <= HEADER_CELL_WIDTH) && line.width <= 240 ? pieces : null;
}

/** Lines of several pieces are cells of their own; what remains are stacks of equal height. */
function mergeStacked(stacked: readonly string[][], columns: number): string[] | null {
  const whole = stacked.filter((pieces) => pieces.length > 1).reduce((sum, pieces) => sum + pieces.length, 0);
  const single = stacked.filter((pieces) => pieces.length === 1).length;
  const stacks = columns - whole;
  if (stacks === 0 && single === 0) return stacked.flat();
  if (stacks <= 0 || single % stacks !== 0) return null;
  const height = single / stacks;
  const cells: string[] = [];
  let stack = '';
  let count = 0;
  for (const pieces of stacked) {
    if (pieces.length > 1) cells.push(...pieces);
    else {
      stack += pieces[0] ?? '';
      count += 1;
      if (count % height !== 0) continue;
      cells.push(stack);
      stack = '';
    }
  }
  return cells;
}
