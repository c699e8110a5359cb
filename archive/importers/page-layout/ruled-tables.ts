import type { Box, Glyph, Rule } from './glyph.ts';
import { joinPieces } from './join-pieces.ts';
import { buildPieces } from './piece.ts';
import { findGrids, type Grid } from './find-grids.ts';

/** A table on a page: its room, and its rows of cells. */
export type PageTable = Box & { rows: string[][] };

/** More characters a cell than this, on average, is prose. */
const PROSE_CELL = 300;

/** The ruled tables of a page, and the glyphs that stand in none. A merged cell has its text in its first row and column. */
export function takeRuledTables(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
): { tables: PageTable[]; rest: Glyph[] } {
  const tables: PageTable[] = [];
  let rest = [...glyphs];
  for (const grid of findGrids(rules)) {
    const cells = new Map<number, Glyph[]>();
    const outside: Glyph[] = [];
    for (const glyph of rest) {
      const cell = grid.cellAt((glyph.x0 + glyph.x1) / 2, glyph.baseline - glyph.size * 0.35);
      if (cell === null) outside.push(glyph);
      else {
        const group = cells.get(cell);
        if (group) group.push(glyph);
        else cells.set(cell, [glyph]);
      }
    }
    const rows = readRows(grid, cells);
    if (!isTable(rows)) continue;
    tables.push({ ...grid.box, rows });
    rest = outside;
  }
  return { tables, rest };
}

/** A frame around a text is no table, and neither are two boxes of prose. */
function isTable(rows: readonly string[][]): boolean {
  const cells = rows.flat().filter((text) => text !== '');
  const characters = cells.reduce((sum, { length }) => sum + length, 0);
  return rows.length >= 2 && (rows[0]?.length ?? 0) >= 2 && characters <= cells.length * PROSE_CELL;
}

/** Rows of the grid that print anything. */
function readRows(grid: Grid, cells: ReadonlyMap<number, Glyph[]>): string[][] {
  const rows: string[][] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    const texts: string[] = [];
    for (let column = 0; column < grid.columns; column += 1)
      texts.push(readCell(cells.get(row * grid.columns + column) ?? []));
    if (texts.some((text) => text !== '')) rows.push(texts);
  }
  return dropEmptyColumns(rows);
}

function readCell(glyphs: readonly Glyph[]): string {
  return joinPieces(buildPieces(glyphs));
}

/** Double rules make columns that nothing is printed in. */
function dropEmptyColumns(rows: readonly string[][]): string[][] {
  const used = (rows[0] ?? []).map((_, column) => rows.some((row) => row[column] !== ''));
  return rows.map((row) => row.filter((_, column) => used[column]));
}
