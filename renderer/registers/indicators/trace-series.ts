import type { IndicatorPoint } from '#core/model/register.ts';
import { longestStepMs, periodShape } from './period-shape.ts';

export const MEASURES = ['value', 'change'] as const;
/** Which of the two printed figures is drawn: the value, or how it changed against the year before. */
export type Measure = (typeof MEASURES)[number];

/** A printing of an indicator that has a place in the chart. */
export type Plotted = {
  point: IndicatorPoint;
  atMs: number;
  amount: number;
  shape: string;
  /** True where another printing gives the same period another figure. */
  isContested: boolean;
};

export type Trace = {
  /** By time; of one period in the order they were given. */
  plotted: Plotted[];
  /** What may be joined: neighbours of one sort of period without a gap. Single points are no line. */
  lines: { shape: string; points: Plotted[] }[];
  /** Printings without a figure or without a time that is understood: in the table only. */
  unplaced: IndicatorPoint[];
};

/** One indicator in a chart. */
export type Curve = { name: string; trace: Trace };

/** The sorts of periods that have lines, years first. */
export function shapesOf(curves: readonly Curve[]): string[] {
  const shapes = new Set(curves.flatMap(({ trace }) => trace.lines.map(({ shape }) => shape)));
  return [...shapes].sort((one, other) => Number(other === 'year') - Number(one === 'year'));
}

/** The figure of a printing; null where it prints none. */
export function amountOf(point: IndicatorPoint, measure: Measure): number | null {
  if (measure === 'value') return point.amount;
  const words = (point.change ?? '')
    .normalize('NFKC')
    .replace(/[−–—]/gu, '-')
    .replace(/[\s%+,↑]/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(words) ? Number(words) : null;
}

/** Lays one indicator out in time. Nothing is invented: what was not printed is a gap in the line. */
export function traceSeries(points: readonly IndicatorPoint[], measure: Measure): Trace {
  const plotted: Plotted[] = [];
  const unplaced: IndicatorPoint[] = [];
  for (const point of points) {
    const amount = amountOf(point, measure);
    if (amount === null || point.endsOn === null) unplaced.push(point);
    else
      plotted.push({
        point,
        atMs: Date.parse(point.endsOn),
        amount,
        shape: periodShape(point.period),
        isContested: false,
      });
  }
  plotted.sort((one, other) => one.atMs - other.atMs);
  const figures = new Map<string, Set<number>>();
  for (const each of plotted) {
    const printed = figures.get(periodOf(each)) ?? new Set();
    figures.set(periodOf(each), printed.add(each.amount));
  }
  for (const each of plotted) each.isContested = (figures.get(periodOf(each))?.size ?? 0) > 1;
  return { plotted, lines: joinNeighbours(plotted, points), unplaced };
}

function periodOf({ atMs, shape }: Plotted): string {
  return `${atMs} ${shape}`;
}

/** A missing figure parts the line even where its neighbours are near. */
function joinNeighbours(plotted: readonly Plotted[], points: readonly IndicatorPoint[]): Trace['lines'] {
  const drawn = new Set(plotted.map(({ point }) => point));
  const blanks = points
    .filter((point) => !drawn.has(point) && point.endsOn !== null)
    .map((point) => ({ atMs: Date.parse(point.endsOn ?? ''), shape: periodShape(point.period) }));
  const lines: Trace['lines'] = [];
  for (const shape of new Set(plotted.map((each) => each.shape))) {
    let line: Plotted[] = [];
    for (const each of plotted.filter((other) => other.shape === shape)) {
      const last = line.at(-1);
      // Of several printings of one period the line goes through the last.
      if (last?.atMs === each.atMs) line.pop();
      else if (last !== undefined && isGap(last, each, blanks)) {
        lines.push({ shape, points: line });
        line = [];
      }
      line.push(each);
    }
    lines.push({ shape, points: line });
  }
  return lines.filter((line) => line.points.length > 1);
}

function isGap(one: Plotted, other: Plotted, blanks: readonly { atMs: number; shape: string }[]): boolean {
  if (other.atMs - one.atMs > longestStepMs(one.shape)) return true;
  return blanks.some(({ atMs, shape }) => shape === one.shape && atMs > one.atMs && atMs < other.atMs);
}
