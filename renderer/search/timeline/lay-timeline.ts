import { scaleBand, scaleLinear } from 'd3-scale';
import type { FacetsAnswer } from '#core/model/search.ts';

export const MEASURES = ['documents', 'occurrences'] as const;
/** What the bars count. */
export type Measure = (typeof MEASURES)[number];
export type YearCount = { year: number } & Readonly<Record<Measure, number>>;

/** Every year from the first to the last one that has anything, those without with noughts; what has no year is left out. */
export function fillYears(years: FacetsAnswer['years']): YearCount[] {
  const known = years.flatMap(({ year, ...counts }) => (year === null ? [] : [{ year, ...counts }]));
  const byYear = new Map(known.map((each) => [each.year, each]));
  const [first, last] = [Math.min(...byYear.keys()), Math.max(...byYear.keys())];
  if (byYear.size === 0) return [];
  return Array.from(
    { length: last - first + 1 },
    (_, number) => byYear.get(first + number) ?? { year: first + number, documents: 0, occurrences: 0 },
  );
}

const WIDEST = 34;
const LABEL_PX = 34;

/** A bar and the whole strip of its year, which is what one presses; in CSS pixels. */
export type YearBar = {
  year: number;
  count: number;
  strip: { x: number; width: number };
  bar: { x: number; y: number; width: number; height: number };
  /** The number of the year below it; empty where there is no room. */
  label: string;
};

/** The bars of a chart in a box of CSS pixels. A year that has anything is at least two pixels high. */
export function layBars(
  years: readonly YearCount[],
  measure: Measure,
  box: { width: number; height: number },
): YearBar[] {
  const x = scaleBand<number>()
    .domain(years.map(({ year }) => year))
    .range([0, box.width]);
  const most = Math.max(1, ...years.map((each) => each[measure]));
  const y = scaleLinear().domain([0, most]).range([0, box.height]);
  const strip = x.bandwidth();
  const width = Math.max(1, Math.min(WIDEST, strip * 0.78));
  const every = Math.max(1, Math.ceil(LABEL_PX / strip));
  return years.map((each, number) => {
    const start = x(each.year) ?? 0;
    const height = each[measure] === 0 ? 0 : Math.max(2, y(each[measure]));
    return {
      year: each.year,
      count: each[measure],
      strip: { x: start, width: strip },
      bar: { x: start + (strip - width) / 2, y: box.height - height, width, height },
      // Counted from the last year, which is looked for most.
      label: (years.length - 1 - number) % every === 0 ? String(each.year) : '',
    };
  });
}

/** The years from one to another, whichever comes first, as values of the facet. */
export function yearsBetween(one: number, other: number): string[] {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return Array.from({ length: last - first + 1 }, (_, number) => String(first + number));
}

/** What is chosen after years were picked in the chart: picking what alone is chosen lets it go. */
export function pickYears(chosen: readonly string[], picked: readonly string[]): string[] {
  const isSame = chosen.length === picked.length && picked.every((year) => chosen.includes(year));
  return isSame ? [] : [...picked];
}
