import type { Box, Rule } from './glyph.ts';

/** A grid of ruled cells. `cellAt` gives the number (row × columns + column) of the cell that holds a point, the first of a merged one. */
export type Grid = {
  box: Box;
  rows: number;
  columns: number;
  cellAt: (x: number, y: number) => number | null;
};

/** Rules nearer than this are one; ends farther apart do not meet. In points, and near enough in millimetres. */
const TOLERANCE = 2;
/** Rules that end farther out than this leave room for a column. */
const OPEN_SIDE = 12;
const MAX_RULES = 20_000;
const MAX_LINES = 200;

/** A stretch of a line: where the line is, and from where to where it runs. */
export type Span = { at: number; from: number; to: number };

/** The grids that the rules of a page make, from top to bottom: at least two cells, closed in between by rules down and across. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length > MAX_RULES) return [];
  const across = mergeSpans(
    rules.filter(({ y0, y1 }) => y0 === y1).map(({ x0, x1, y0 }) => ({ at: y0, from: x0, to: x1 })),
  );
  const down = mergeSpans(
    rules.filter(({ x0, x1 }) => x0 === x1).map(({ x0, y0, y1 }) => ({ at: x0, from: y0, to: y1 })),
  );
  return connect(across, down)
    .map(({ across: rows, down: columns }) => makeGrid(rows, columns))
    .filter((grid) => grid !== null)
    .sort((a, b) => a.box.y0 - b.box.y0);
}

/** Spans on one line that touch or overlap become one: programs draw the side of each cell by itself. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const lines = cluster(spans.map(({ at }) => at));
  const byLine = new Map<number, Span[]>();
  for (const span of spans) {
    const at = nearest(lines, span.at);
    const line = byLine.get(at);
    if (line) line.push(span);
    else byLine.set(at, [span]);
  }
  const merged: Span[] = [];
  for (const [at, line] of byLine) {
    line.sort((a, b) => a.from - b.from);
    let open: Span | null = null;
    for (const { from, to } of line) {
      if (open !== null && from <= open.to + TOLERANCE) open.to = Math.max(open.to, to);
      else merged.push((open = { at, from, to }));
    }
  }
  return merged;
}

/** Values nearer than the tolerance become one, their first. Sorted. */
function cluster(values: readonly number[]): number[] {
  const lines: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last === undefined || value - last > TOLERANCE) lines.push(value);
  }
  return lines;
}

/** The line that a value was clustered into: the last one not above it. */
function nearest(lines: readonly number[], value: number): number {
  return lines[indexOf(lines, value)] ?? value;
}

function indexOf(lines: readonly number[], value: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

type Component = { across: readonly Span[]; down: readonly Span[] };

/** Groups rules that cross or meet each other. */
function connect(across: readonly Span[], down: readonly Span[]): Component[] {
  if (across.length > MAX_LINES * 4 || down.length > MAX_LINES * 4) return [];
  const parent = Array.from({ length: across.length + down.length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (const [a, row] of across.entries())
    for (const [d, column] of down.entries())
      if (meets(row, column)) parent[find(across.length + d)] = find(a);
  const components = new Map<number, { across: Span[]; down: Span[] }>();
  const member = (index: number) => {
    const root = find(index);
    const component = components.get(root) ?? { across: [], down: [] };
    components.set(root, component);
    return component;
  };
  for (const [index, span] of across.entries()) member(index).across.push(span);
  for (const [index, span] of down.entries()) member(across.length + index).down.push(span);
  return [...components.values()];
}

function meets(row: Span, column: Span): boolean {
  return holds(row, column.at) && holds(column, row.at);
}

function holds({ from, to }: Span, at: number): boolean {
  return at >= from - TOLERANCE && at <= to + TOLERANCE;
}

function makeGrid(across: readonly Span[], down: readonly Span[]): Grid | null {
  const xs = withOpenSides(cluster(down.map(({ at }) => at)), across);
  const ys = withOpenSides(cluster(across.map(({ at }) => at)), down);
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows > MAX_LINES || columns > MAX_LINES) return null;
  const root = mergeCells({ across, down, xs, ys });
  const [left = 0] = xs;
  const [top = 0] = ys;
  const box = { x0: left, y0: top, x1: xs.at(-1) ?? left, y1: ys.at(-1) ?? top };
  return {
    box,
    rows,
    columns,
    cellAt: (x, y) => {
      if (x < box.x0 || x >= box.x1 || y < box.y0 || y >= box.y1) return null;
      return root(indexOf(ys, y) * columns + indexOf(xs, x));
    },
  };
}

/** Many tables have no rules at their sides: there the rules that run across end. */
function withOpenSides(lines: readonly number[], crossing: readonly Span[]): number[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = Math.min(...crossing.map((span) => span.from));
  const to = Math.max(...crossing.map((span) => span.to));
  return [...(from < first - OPEN_SIDE ? [from] : []), ...lines, ...(to > last + OPEN_SIDE ? [to] : [])];
}

/** Cells that no rule parts are one: gives the first cell of each. */
function mergeCells({
  across,
  down,
  xs,
  ys,
}: Component & { xs: readonly number[]; ys: readonly number[] }): (cell: number) => number {
  const columns = xs.length - 1;
  const first = Array.from({ length: columns * (ys.length - 1) }, (_, index) => index);
  const root = (cell: number): number => {
    let at = cell;
    while (first[at] !== at) at = first[at] ?? at;
    return at;
  };
  const unite = (a: number, b: number): void => {
    const [low, high] = [root(a), root(b)].sort((one, other) => one - other);
    if (low !== undefined && high !== undefined) first[high] = low;
  };
  const middle = (lines: readonly number[], index: number): number =>
    ((lines[index] ?? 0) + (lines[index + 1] ?? 0)) / 2;
  const isRuled = (spans: readonly Span[], at: number | undefined, through: number): boolean =>
    at !== undefined &&
    spans.some((span) => Math.abs(span.at - at) <= TOLERANCE && span.from <= through && span.to >= through);
  for (let row = 0; row < ys.length - 1; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      if (column + 1 < columns && !isRuled(down, xs[column + 1], middle(ys, row))) unite(cell, cell + 1);
      if (row + 2 < ys.length && !isRuled(across, ys[row + 1], middle(xs, column)))
        unite(cell, cell + columns);
    }
  return root;
}
