import { joinPieces } from './join-pieces.ts';
import { boxOf, median } from './glyph.ts';
import { groupByBaseline, type Piece } from './piece.ts';
import type { PageTable } from './ruled-tables.ts';
import { cellsOf, columnsOf } from './table-columns.ts';

const MIN_ROWS = 3;
const MIN_COLUMNS = 3;
const MIN_DIGIT_SHARE = 0.2;
/** Longer cells are columns of prose. */
const SHORT_CELL = 12;

/** Rows `from` to `to` (half-open) of a region that are a table without rules: its cells. */
export type AlignedTable = { from: number; to: number; rows: string[][] };

/** The tables of a page that only alignment shows, and the pieces that stand in none. */
export function takeAlignedTables(pieces: readonly Piece[]): { tables: PageTable[]; rest: Piece[] } {
  const rows = groupByBaseline(pieces);
  const found = findAlignedTables(rows);
  const inside = found.map(({ from, to }) => rows.slice(from, to).flat());
  const taken = new Set(inside.flat());
  const tables = found.map((table, index) => ({ ...boxOf(inside[index] ?? []), rows: table.rows }));
  return { tables, rest: pieces.filter((piece) => !taken.has(piece)) };
}

/**
 * Tables that only alignment shows: three or more neighbouring rows whose pieces stand in the same three or more columns, with numbers among
 * them. Two columns are never enough: signatures stand so, and lists with their pages.
 */
export function findAlignedTables(rows: readonly Piece[][]): AlignedTable[] {
  const tables: AlignedTable[] = [];
  let from = 0;
  while (from < rows.length) {
    const table = readTable(rows, from);
    if (table) tables.push(table);
    from = table ? table.to : from + 1;
  }
  return tables;
}

function readTable(rows: readonly Piece[][], from: number): AlignedTable | null {
  if ((rows[from]?.length ?? 0) < 2) return null;
  let best: AlignedTable | null = null;
  for (let to = from; to < rows.length; to += 1) {
    const row = rows[to] ?? [];
    if (row.length < 2) break;
    if (columnsOf(rows.slice(from, to + 1)).length < MIN_COLUMNS) break;
    if (to - from + 1 >= MIN_ROWS) best = { from, to: to + 1, rows: [] };
  }
  if (best === null) return null;
  const chosen = rows.slice(best.from, best.to);
  const cells = toCells(chosen);
  return isTable(cells) ? { ...best, rows: cells } : null;
}

function toCells(rows: readonly Piece[][]): string[][] {
  const columns = columnsOf(rows);
  return rows.map((row) => cellsOf(row, columns, joinPieces));
}

/** Most cells are filled, short, and enough of them hold digits. */
function isTable(cells: readonly string[][]): boolean {
  const all = cells.flat();
  const filled = all.filter((text) => text !== '');
  const digits = filled.filter((text) => /\d/.test(text));
  return (
    filled.length * 2 >= all.length &&
    digits.length >= filled.length * MIN_DIGIT_SHARE &&
    filled.every(({ length }) => length <= 40) &&
    median(filled.map(({ length }) => length)) <= SHORT_CELL
  );
}
