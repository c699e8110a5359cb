import { scaleLinear, scaleUtc } from 'd3-scale';

/** A tick of an axis: where it stands in CSS pixels, and its words. */
export type Tick = { at: number; label: string };
export type ChartFrame = {
  x: (atMs: number) => number;
  y: (amount: number) => number;
  /** Ticks of the values, lowest first. */
  levels: Tick[];
  /** The years: where each begins, and its number in the middle of it; empty for one that has no room. */
  years: { start: number; middle: number; label: string }[];
  /** Where nought stands; the foot of the box where it is out of sight. */
  base: number;
  /** True where the axis of the values does not begin at nought. */
  isCut: boolean;
};

const LABEL_PX = 46;
const LEVELS = 5;

/**
 * The frame of a chart in a box of CSS pixels. Whole years along, since a figure stands at the last day of its period and
 * belongs to the year before it; nought is in sight unless that would press the figures flat.
 */
export function layChart(
  figures: readonly { atMs: number; amount: number }[],
  box: { width: number; height: number },
): ChartFrame {
  const years = figures.map(({ atMs }) => new Date(atMs).getUTCFullYear());
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const x = scaleUtc()
    .domain([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)])
    .range([0, box.width]);
  const [low, high] = boundsOf(figures.map(({ amount }) => amount));
  const y = scaleLinear().domain([low, high]).nice(LEVELS).range([box.height, 0]);
  const format = y.tickFormat(LEVELS);
  const isCut = (y.domain()[0] ?? 0) > 0 || (y.domain()[1] ?? 0) < 0;
  const every = Math.max(1, Math.ceil(((last - first + 1) * LABEL_PX) / Math.max(box.width, 1)));
  return {
    x: (atMs) => x(atMs),
    y: (amount) => y(amount),
    levels: y.ticks(LEVELS).map((value) => ({ at: y(value), label: format(value) })),
    years: Array.from({ length: last - first + 1 }, (_, number) => {
      const start = x(Date.UTC(first + number, 0, 1));
      const end = x(Date.UTC(first + number + 1, 0, 1));
      return { start, middle: (start + end) / 2, label: number % every === 0 ? String(first + number) : '' };
    }),
    base: isCut ? box.height : y(0),
    isCut,
  };
}

/** Figures nearer to each other than this part of them are one: steps between ticks would be nothing. */
const NEAREST = 1e-9;

/** Nought is taken in where the figures are not all far from it. */
function boundsOf(amounts: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low <= NEAREST * Math.max(1, size)) {
    const margin = size > NEAREST ? size * 0.1 : 1;
    return [low - margin, high + margin];
  }
  if (low >= 0 && low < high * 0.6) return [0, high];
  if (high <= 0 && high > low * 0.6) return [low, 0];
  const margin = (high - low) * 0.15;
  return [low - margin, high + margin];
}
