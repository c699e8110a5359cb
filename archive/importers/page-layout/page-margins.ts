import { median } from './glyph.ts';
import { groupByBaseline, type Piece } from './piece.ts';
import type { PageTable } from './ruled-tables.ts';

/** A piece of text or a ruled table, on its way into a region. */
export type PlacedItem = Piece & { table: PageTable | null };

/** Room, in ems, that parts a running head or a page number from the text. */
const APART = 0.9;
/** And more than this many times what usually parts two lines of the page: rows of a table stand apart as well. */
const UNUSUAL = 1.4;
const MAX_TEXT = 60;

/** A page without the line at its head and the one at its foot that stand apart: running heads and page numbers belong to no column. */
export function peelMargins(items: readonly PlacedItem[]): {
  head: PlacedItem[];
  body: PlacedItem[];
  foot: PlacedItem[];
} {
  const rows = groupByBaseline(items);
  const first = rows[0] ?? [];
  const last = rows.at(-1) ?? [];
  if (rows.length < 5) return { head: [], body: [...items], foot: [] };
  const gaps = rows.slice(1).map((row, index) => gapBetween(rows[index] ?? [], row));
  const usual = Math.max(0, median(gaps)) * UNUSUAL;
  const isApart = (row: readonly PlacedItem[], gap: number | undefined): boolean =>
    gap !== undefined &&
    gap > usual &&
    gap > APART * Math.max(...row.map(({ size }) => size)) &&
    isShort(row);
  const head = isApart(first, gaps[0]) ? first : [];
  const foot = isApart(last, gaps.at(-1)) ? last : [];
  const peeled = new Set([...head, ...foot]);
  return { head, body: items.filter((item) => !peeled.has(item)), foot };
}

function gapBetween(above: readonly PlacedItem[], below: readonly PlacedItem[]): number {
  return Math.min(...below.map(({ y0 }) => y0)) - Math.max(...above.map(({ y1 }) => y1));
}

function isShort(row: readonly PlacedItem[]): boolean {
  return (
    row.every(({ table }) => table === null) &&
    row.reduce((sum, { text }) => sum + text.length, 0) <= MAX_TEXT
  );
}
