import type { Piece } from './piece.ts';

/** The room of a column from left to right. */
export type Column = { x0: number; x1: number };

/** Columns of a table are parted by at least this, in ems. */
const GUTTER = 0.5;

/** The columns that rows of pieces stand in; a piece that bridges two joins them. */
export function columnsOf(rows: readonly (readonly Piece[])[]): Column[] {
  const spans = rows.flat().map(({ x0, x1, size }) => ({ x0, x1: x1 + GUTTER * size }));
  spans.sort((a, b) => a.x0 - b.x0);
  const columns: Column[] = [];
  for (const { x0, x1 } of spans) {
    const last = columns.at(-1);
    if (last && x0 <= last.x1) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  return columns;
}

/** The cells of one row: each piece in the column that it overlaps most, or that is nearest. */
export function cellsOf(
  row: readonly Piece[],
  columns: readonly Column[],
  toText: (pieces: readonly Piece[]) => string,
): string[] {
  const cells = columns.map((): Piece[] => []);
  for (const piece of row) cells[bestColumn(piece, columns)]?.push(piece);
  return cells.map(toText);
}

function bestColumn(piece: Piece, columns: readonly Column[]): number {
  let best = 0;
  let most = -Infinity;
  for (const [index, { x0, x1 }] of columns.entries()) {
    const shared = Math.min(piece.x1, x1) - Math.max(piece.x0, x0);
    if (shared <= most) continue;
    most = shared;
    best = index;
  }
  return best;
}
