import type { FurnitureLine } from './find-furniture.ts';
import type { Line } from './line.ts';

/** Page of every line, and how sure that is. */
export type PageNumbering = {
  /** Page of each line; null where unknown. */
  pageOf: (number | null)[];
  /** Count of printed pages; null where unknown. */
  pages: number | null;
  /** 0 where no page is known. */
  confidence: number;
};

/** A page break and a printed number this close together (in lines) speak of one page edge. */
const NEAR = 3;

/**
 * Numbers the pages from the numbers that are printed. Between two of them the pages are counted where the count of
 * breaks leaves no doubt; before the first and behind the last one they are counted on where at least two agree.
 */
export function numberPages(lines: readonly Line[], furniture: readonly FurnitureLine[]): PageNumbering {
  const edges = findEdges(lines, furniture);
  const starts = edges.map((edge) => edge.start);
  if (starts[0] !== 0) starts.unshift(0);
  const printed = new Map<number, number>();
  const before = starts.length - edges.length;
  for (const [index, edge] of edges.entries()) {
    if (edge.page === null) continue;
    const segment = index + before - (edge.bottom ? 1 : 0);
    if (segment >= 0 && !printed.has(segment)) printed.set(segment, edge.page);
  }
  const pageOfSegment = countPages(starts, printed, lines.length);
  const pageOf = lines.map((): number | null => null);
  for (const [segment, start] of starts.entries())
    pageOf.fill(pageOfSegment[segment] ?? null, start, starts[segment + 1] ?? lines.length);
  const known = pageOfSegment.filter((page) => page !== null);
  const last = pageOfSegment.at(-1) ?? null;
  const whole = last !== null && known.length === pageOfSegment.length;
  return {
    pageOf,
    pages: whole ? last : null,
    confidence: known.length === 0 ? 0 : printed.size > 1 ? 0.9 : 0.6,
  };
}

type Edge = { start: number; page: number | null; bottom: boolean };

/** Page edges in line order: marked breaks, and running heads or numbers that stand alone. */
function findEdges(lines: readonly Line[], furniture: readonly FurnitureLine[]): Edge[] {
  const edges: Edge[] = [];
  const shown = furniture.filter(({ kind }) => kind === 'running-head' || kind === 'page-number');
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const mark = shown[next];
    if (mark?.index === index) {
      next += 1;
      const last = edges.at(-1);
      if (last && index - last.start <= NEAR && !last.bottom) last.page ??= mark.page;
      else edges.push({ start: index, page: mark.page, bottom: false });
    } else if (line.pageBreak) {
      const last = edges.at(-1);
      const lastIsMark = last !== undefined && isMark(lines, last);
      if (last && lastIsMark && index - last.start <= NEAR && index > 0) {
        // The printed number stood at the foot of the page that ends here.
        last.start = index;
        last.bottom = last.page !== null;
      } else edges.push({ start: index, page: null, bottom: false });
    }
  }
  return edges;
}

function isMark(lines: readonly Line[], edge: Edge): boolean {
  return lines[edge.start]?.pageBreak === false;
}

function countPages(
  starts: readonly number[],
  printed: ReadonlyMap<number, number>,
  lineCount: number,
): (number | null)[] {
  const pages = starts.map((_, segment) => printed.get(segment) ?? null);
  const anchors = [...printed.entries()].sort(([a], [b]) => a - b);
  const [first] = anchors;
  const last = anchors.at(-1);
  if (!first || !last) return pages;
  let agreeing = 0;
  for (let index = 1; index < anchors.length; index += 1) {
    const [fromSegment, fromPage] = anchors[index - 1] ?? first;
    const [toSegment, toPage] = anchors[index] ?? last;
    if (toPage - fromPage !== toSegment - fromSegment) continue;
    agreeing += 1;
    for (let segment = fromSegment; segment < toSegment; segment += 1)
      pages[segment] = fromPage + segment - fromSegment;
  }
  if (agreeing === 0 || agreeing < anchors.length - 1) return pages;
  const longest = longestSegment(starts, lineCount, first[0], last[0]);
  extend(pages, starts, lineCount, { from: first, step: -1, longest });
  extend(pages, starts, lineCount, { from: last, step: 1, longest });
  return pages;
}

function longestSegment(starts: readonly number[], lineCount: number, from: number, to: number): number {
  let longest = 0;
  for (let segment = from; segment < to; segment += 1)
    longest = Math.max(longest, (starts[segment + 1] ?? lineCount) - (starts[segment] ?? 0));
  return longest;
}

/** Counts on as long as no page is longer than the known ones, which would betray a lost break. */
function extend(
  pages: (number | null)[],
  starts: readonly number[],
  lineCount: number,
  way: { from: readonly [number, number]; step: 1 | -1; longest: number },
): void {
  const [anchor, page] = way.from;
  for (let segment = anchor + way.step; segment >= 0 && segment < pages.length; segment += way.step) {
    const length = (starts[segment + 1] ?? lineCount) - (starts[segment] ?? 0);
    const number = page + segment - anchor;
    if (number < 1 || length > way.longest * 1.25 + 2) return;
    pages[segment] = number;
  }
}
