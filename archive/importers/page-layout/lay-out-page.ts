import { findAlignedTables, takeAlignedTables } from './aligned-tables.ts';
import type { PageContent } from './glyph.ts';
import { joinRow } from './join-pieces.ts';
import { takeOpenTables } from './open-tables.ts';
import { orientPage } from './orient.ts';
import { buildPieces, groupByBaseline, type Piece } from './piece.ts';
import { orderItems, type Gutter } from './reading-order.ts';
import { peelMargins, type PlacedItem } from './page-margins.ts';
import { markIndents, type Measure, type PlacedLine } from './mark-indents.ts';
import { takeRuledTables, type PageTable } from './ruled-tables.ts';

/** Where the columns of a file's pages stand, as far as its pages have been laid out. */
export type KnownColumns = { gutter: Gutter | null };

/**
 * The text of one page in reading order, line by line: columns one after the other, tables as rows of cells parted by tabs, the first line
 * of a paragraph behind two full-width spaces. What is learnt of the columns of the file is kept in `known`, for its next page.
 */
export function layOutPage(page: PageContent, known: KnownColumns = { gutter: null }): string[] {
  return orientPage(page).flatMap((upright) => layOutUpright(upright, known));
}

function layOutUpright({ glyphs, rules }: PageContent, known: KnownColumns): string[] {
  const ruled = takeRuledTables(glyphs, rules);
  const open = takeOpenTables(buildPieces(ruled.rest), rules);
  const aligned = takeAlignedTables(open.rest);
  const tables = [...ruled.tables, ...open.tables, ...aligned.tables];
  const items = [...aligned.rest.map((piece) => ({ ...piece, table: null })), ...tables.map(toItem)];
  return readRegions(items, known).flatMap((region) =>
    markIndents(readLines(region), acrossOf(region, items, known)),
  );
}

/** What a region is measured by that stands across the gutter of a page: the whole page. */
function acrossOf(
  region: readonly PlacedItem[],
  items: readonly PlacedItem[],
  { gutter }: KnownColumns,
): Measure | null {
  if (gutter === null || region.length === items.length) return null;
  const middle = (gutter.from + gutter.to) / 2;
  const isAcross = region.some(({ x0, x1 }) => x0 < middle && x1 > middle);
  return isAcross
    ? { left: Math.min(...items.map(({ x0 }) => x0)), right: Math.max(...items.map(({ x1 }) => x1)) }
    : null;
}

/** Groups of items that are read one after the other; all of them together where the page has one column. */
function readRegions(items: readonly PlacedItem[], known: KnownColumns): PlacedItem[][] {
  const { head, body, foot } = peelMargins(items);
  const { groups: columns, gutter } = orderItems(body, known.gutter);
  known.gutter = gutter;
  return columns.length < 2 ? [[...items]] : [head, ...columns, foot].filter((region) => region.length > 0);
}

function toItem(table: PageTable): PlacedItem {
  const { x0, y0, x1, y1 } = table;
  return { x0, y0, x1, y1, baseline: y0, size: 0, text: '', table };
}

/** The lines of one region from top to bottom. */
function readLines(region: readonly PlacedItem[]): PlacedLine[] {
  const rows = groupByBaseline(region);
  const aligned = new Map(findAlignedTables(rows.map(withoutTables)).map((table) => [table.from, table]));
  const lines: PlacedLine[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const table = aligned.get(index);
    if (table) {
      lines.push(...table.rows.map(toTableLine));
      index = table.to - 1;
      continue;
    }
    const row = rows[index] ?? [];
    const pieces = withoutTables(row);
    if (pieces.length > 0) lines.push(toLine(pieces));
    for (const item of row) if (item.table) lines.push(...item.table.rows.map(toTableLine));
  }
  return lines;
}

function withoutTables(row: readonly PlacedItem[]): PlacedItem[] {
  return row.filter(({ table }) => table === null);
}

function toTableLine(cells: readonly string[]): PlacedLine {
  return { text: cells.join('\t'), x0: 0, x1: 0, baseline: 0, size: 0, isTable: true };
}

function toLine(pieces: readonly Piece[]): PlacedLine {
  return {
    text: joinRow(pieces),
    x0: Math.min(...pieces.map(({ x0 }) => x0)),
    x1: Math.max(...pieces.map(({ x1 }) => x1)),
    baseline: Math.max(...pieces.map(({ baseline }) => baseline)),
    size: Math.max(...pieces.map(({ size }) => size)),
    isTable: false,
  };
}
