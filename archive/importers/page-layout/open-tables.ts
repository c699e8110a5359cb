import { mergeSpans, type Span } from './find-grids.ts';
import { boxOf, type Rule } from './glyph.ts';
import { joinPieces } from './join-pieces.ts';
import { groupByBaseline, type Piece } from './piece.ts';
import type { PageTable } from './ruled-tables.ts';
import { cellsOf, columnsOf } from './table-columns.ts';

/** Ends of rules nearer than this, in points, are the same. */
const SAME_END = 3;
const MAX_CELL = 120;
/** A piece that fills more of the width is a sentence. */
const PROSE_SHARE = 0.6;
/** Fewest columns of a table that goes on below its last rule. */
const OPEN_COLUMNS = 3;

/**
 * The tables of a page that have rules across only (三线表), and the pieces that stand in none: what stands between the first two rules is the
 * header. A table that goes on overleaf has no rule at its foot; its rows end where its columns do.
 */
export function takeOpenTables(
  pieces: readonly Piece[],
  rules: readonly Rule[],
): { tables: PageTable[]; rest: Piece[] } {
  const tables: PageTable[] = [];
  const taken = new Set<Piece>();
  for (const stack of stackRules(rules))
    for (const bands of tableBands(stack, pieces)) {
      const rows = readRows(bands, bands.length === 1 ? rowsBelow(stack, bands, pieces) : []);
      if (rows === null) continue;
      const all = rows.pieces.flat();
      for (const piece of all) taken.add(piece);
      const { from, to } = stack[0] ?? { from: 0, to: 0 };
      tables.push({ ...boxOf(all), x0: from, x1: to, rows: rows.cells });
    }
  return { tables, rest: pieces.filter((piece) => !taken.has(piece)) };
}

/** Rules across that begin and end at the same places, from top to bottom. */
function stackRules(rules: readonly Rule[]): Span[][] {
  const across = rules.filter(({ y0, y1 }) => y0 === y1);
  const spans = mergeSpans(across.map(({ x0, x1, y0 }) => ({ at: y0, from: x0, to: x1 })));
  spans.sort((a, b) => a.at - b.at);
  const stacks: Span[][] = [];
  for (const span of spans) {
    const stack = stacks.find(
      ([first]) =>
        first && Math.abs(first.from - span.from) <= SAME_END && Math.abs(first.to - span.to) <= SAME_END,
    );
    if (stack) stack.push(span);
    else stacks.push([span]);
  }
  return stacks.filter(({ length }) => length >= 2);
}

/** Runs of bands, between one rule of a stack and the next, that hold rows of cells; text between two tables parts them. */
function tableBands(stack: readonly Span[], pieces: readonly Piece[]): Piece[][][] {
  const runs: Piece[][][] = [];
  let run: Piece[][] = [];
  for (const [index, { at, from, to }] of stack.entries()) {
    const end = stack[index + 1]?.at;
    const band =
      end === undefined
        ? []
        : pieces.filter((piece) => isWithin(piece, { from, to }) && isBetween(piece, at, end));
    const isOfCells =
      band.every(({ x0, x1 }) => x1 - x0 <= (to - from) * PROSE_SHARE) &&
      groupByBaseline(band).some((row) => row.length > 1);
    if (isOfCells) run.push(band);
    else {
      if (run.length > 0) runs.push(run);
      run = [];
    }
  }
  return runs;
}

function isWithin({ x0, x1 }: Piece, { from, to }: { from: number; to: number }): boolean {
  return x0 + x1 >= from * 2 && x0 + x1 <= to * 2;
}

function isBetween({ baseline, size }: Piece, above: number, below: number): boolean {
  const y = baseline - size * 0.35;
  return y >= above && y < below;
}

/** The rows below a header that stand in its columns. */
function rowsBelow(stack: readonly Span[], bands: readonly Piece[][], pieces: readonly Piece[]): Piece[][] {
  const header = bands[0] ?? [];
  const [first] = stack;
  const foot = Math.max(...header.map(({ baseline }) => baseline));
  // The rule under the header comes first; the next one belongs to another table.
  const next = stack.filter(({ at }) => at > foot)[1]?.at ?? Infinity;
  if (first === undefined) return [];
  const below = pieces.filter(
    (piece) =>
      isWithin(piece, first) && piece.baseline > foot && piece.baseline < next && !header.includes(piece),
  );
  const rows: Piece[][] = [];
  for (const row of groupByBaseline(below)) {
    if (row.length < 2 || columnsOf([...rows, row]).length < OPEN_COLUMNS) break;
    rows.push(row);
  }
  return rows;
}

function readRows(
  bands: readonly Piece[][],
  below: readonly Piece[][],
): { cells: string[][]; pieces: Piece[][] } | null {
  const rows = [
    ...bands.flatMap((band, index) => (index === 0 ? [band] : partBand(band, bands.length))),
    ...below,
  ];
  const columns = columnsOf(rows.slice(1));
  if (rows.length < 2 || columns.length < 2) return null;
  const cells = rows.map((row) => cellsOf(row, columns, joinPieces));
  return cells.flat().every(({ length }) => length <= MAX_CELL) ? { cells, pieces: rows } : null;
}

/** Where every row has its rule, a band is one row; where one rule parts the header from all rows, each printed line is. */
function partBand(band: readonly Piece[], bands: number): Piece[][] {
  const lines = groupByBaseline(band);
  const whole = lines.filter(({ length }) => length > 1).length;
  return whole <= 1 || bands > 3 ? [[...band]] : lines;
}
