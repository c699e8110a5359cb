import { scaleBand, scaleLinear } from 'd3-scale';
import type { ResponseOf } from '#core/contract/contract.ts';

export type BodyYear = ResponseOf<'authorities.get'>['years'][number];
export const YEAR_COUNTS = ['issued', 'leads', 'takesPart', 'appointments'] as const;
export type YearCount = (typeof YEAR_COUNTS)[number];

const WIDEST = 26;

export type Bar = { year: number; count: number; x: number; y: number; width: number; height: number };

/** Every year from the first to the last one, those without anything with noughts. */
export function fillYears(years: readonly BodyYear[]): BodyYear[] {
  const byYear = new Map(years.map((each) => [each.year, each]));
  const all = [...byYear.keys()];
  if (all.length === 0) return [];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, number) => {
    const year = first + number;
    return byYear.get(year) ?? { year, issued: 0, leads: 0, takesPart: 0, appointments: 0 };
  });
}

/** A bar for each year in a box of CSS pixels; bars of all four charts of a body share the years, not the height. */
export function layBars(
  years: readonly BodyYear[],
  what: YearCount,
  box: { width: number; height: number },
): Bar[] {
  const x = scaleBand<number>()
    .domain(years.map(({ year }) => year))
    .range([0, box.width])
    .paddingInner(0.25);
  const most = Math.max(1, ...years.map((each) => each[what]));
  const width = Math.min(WIDEST, x.bandwidth());
  const y = scaleLinear().domain([0, most]).range([0, box.height]);
  return years.map((each) => {
    const height = each[what] === 0 ? 0 : Math.max(2, y(each[what]));
    return {
      year: each.year,
      count: each[what],
      x: (x(each.year) ?? 0) + (x.bandwidth() - width) / 2,
      y: box.height - height,
      width,
      height,
    };
  });
}
