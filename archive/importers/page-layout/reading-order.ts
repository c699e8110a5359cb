import type { Box } from './glyph.ts';

/** What is put in order: a piece of text, or a table. */
export type Item = Box & { size: number };

const MIN_LINES = 4;
/** How much of its column the text of one side fills. A table's cells fill less. */
const MIN_FILL = 0.6;
/** In ems: the least room between two columns, and the least width of one. */
const MIN_GUTTER = 0.7;
const MIN_WIDTH = 7;
/** Gutters are looked for in the middle of a page, at this many places. */
const PLACES = 96;
const MAX_DEPTH = 24;
/** How far, in ems, the first line of a paragraph or a heading may stand from the edge of its column. */
const MOST_INDENT = 3;

/** Where two columns stand: the left edges of both, and the strip between them. */
export type Gutter = { left: number; from: number; to: number; size: number };

/** Items in groups that are read one after the other, and the gutter that parts most of them. */
export type Order<One> = { groups: One[][]; gutter: Gutter | null };

/**
 * What stands across the page, then the left column, then the right one. Two columns show as a strip that no item crosses, with several
 * filled lines on both sides; where a page has such a strip, or the ones before it had (`known`), fewer lines beside it are enough.
 */
export function orderItems<One extends Item>(items: readonly One[], known: Gutter | null = null): Order<One> {
  const gutter = findBand(items)?.gutter ?? known;
  return { groups: split(items, gutter, 0), gutter };
}

function split<One extends Item>(items: readonly One[], known: Gutter | null, depth: number): One[][] {
  if (items.length === 0) return [];
  const band = depth < MAX_DEPTH ? ((known && findBandAt(items, known)) ?? findBand(items)) : null;
  if (band === null) return [[...items]];
  const middle = (item: One): number => (item.y0 + item.y1) / 2;
  const above = items.filter((item) => middle(item) < band.y0);
  const below = items.filter((item) => middle(item) > band.y1);
  const within = items.filter((item) => middle(item) >= band.y0 && middle(item) <= band.y1);
  const left = within.filter((item) => item.x1 <= band.x);
  const right = within.filter((item) => item.x1 > band.x);
  return [above, left, right, below].flatMap((part) => split(part, known, depth + 1));
}

type Band = { x: number; y0: number; y1: number; lines: number; gutter: Gutter };

/** The strip with most lines beside it; null where the items are one column. */
function findBand(items: readonly Item[]): Band | null {
  if (items.length < MIN_LINES * 2) return null;
  const sorted = [...items].sort((a, b) => a.y0 - b.y0);
  const from = Math.min(...sorted.map(({ x0 }) => x0));
  const to = Math.max(...sorted.map(({ x1 }) => x1));
  let best: Band | null = null;
  for (let place = 1; place < PLACES; place += 1) {
    const share = place / PLACES;
    if (share < 0.15 || share > 0.85) continue;
    const x = from + (to - from) * share;
    const band = bestBandAt(sorted, x);
    if (band && (best === null || band.lines > best.lines)) best = band;
  }
  return best;
}

/** The band beside a gutter that is known, where items stand on both sides of it as they do in its columns; null where they do not. */
function findBandAt(items: readonly Item[], known: Gutter): Band | null {
  const sorted = [...items].sort((a, b) => a.y0 - b.y0);
  const near = MOST_INDENT * known.size;
  return bestBandAt(sorted, (known.from + known.to) / 2, {
    lines: 1,
    fill: 0,
    width: 0,
    fits: ({ gutter }) => Math.abs(gutter.left - known.left) <= near && gutter.to >= known.to - near,
  });
}

/** What a column of text has to be. */
type Demand = { lines: number; fill: number; width: number; fits: (band: Band) => boolean };
const UNKNOWN: Demand = { lines: MIN_LINES, fill: MIN_FILL, width: MIN_WIDTH, fits: () => true };

/** The free run of items at one place with most lines beside it. */
function bestBandAt(sorted: readonly Item[], x: number, demand: Demand = UNKNOWN): Band | null {
  let best: Band | null = null;
  let run: Item[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    const band = readBand(run, x, demand);
    if (band && demand.fits(band) && (best === null || band.lines > best.lines)) best = band;
    run = [];
  };
  for (const item of sorted) {
    if (item.x0 < x && item.x1 > x) close();
    else run.push(item);
  }
  close();
  return best;
}

function readBand(run: readonly Item[], x: number, demand: Demand): Band | null {
  if (run.length < demand.lines * 2) return null;
  const left = readSide(
    run.filter((item) => item.x1 <= x),
    demand,
  );
  const right = readSide(
    run.filter((item) => item.x0 >= x),
    demand,
  );
  if (left === null || right === null) return null;
  const size = Math.max(left.size, right.size);
  const beside = Math.min(left.y1, right.y1) - Math.max(left.y0, right.y0);
  const shorter = Math.min(left.y1 - left.y0, right.y1 - right.y0);
  if (right.x0 - left.x1 < MIN_GUTTER * size || beside < shorter / 2) return null;
  // The strip ends with what stands on both sides: a title over the left column only belongs to that column.
  return {
    x,
    y0: Math.min(left.y0, right.y0),
    y1: Math.max(left.y1, right.y1),
    lines: left.lines + right.lines,
    gutter: { left: left.x0, from: left.x1, to: right.x0, size },
  };
}

type Side = Box & { size: number; lines: number };

/** One side of a gutter, where it is a column of text. */
function readSide(items: readonly Item[], demand: Demand): Side | null {
  if (items.length < demand.lines) return null;
  const side = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity, size: 0, lines: 0 };
  let covered = 0;
  let below = -Infinity;
  for (const { x0, y0, x1, y1, size } of items) {
    side.x0 = Math.min(side.x0, x0);
    side.y0 = Math.min(side.y0, y0);
    side.x1 = Math.max(side.x1, x1);
    side.y1 = Math.max(side.y1, y1);
    side.size = Math.max(side.size, size);
    covered += x1 - x0;
    // Items are sorted from top to bottom: one that begins below the last one's middle is a line of its own.
    if (y0 > below) {
      side.lines += 1;
      below = (y0 + y1) / 2;
    }
  }
  const width = side.x1 - side.x0;
  if (side.lines < demand.lines || width < demand.width * side.size) return null;
  return covered >= demand.fill * width * side.lines ? side : null;
}
