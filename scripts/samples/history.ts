import type { District } from './district.ts';
import type { Random } from './random.ts';

/** Kinds of document number, by what stands between the district's sign and the year. */
export const SERIES = ['发', '政发', '政办发', '政字', '政任', '政复', '政办字'] as const;
export type Series = (typeof SERIES)[number];

/** A document already printed, which later ones may cite, amend or repeal. */
export type PastDocument = {
  number: string;
  title: string;
  year: number;
  /** Rules and measures can be repealed; letters and appointments cannot. */
  rule: boolean;
  repealed: boolean;
};

/** What the district has issued so far; document numbers run on from issue to issue within a year. */
export type History = {
  takeNumber(series: Series, year: number): string;
  /** Number of the next order of the city, which runs on over the years. */
  takeOrder(year: number): number;
  remember(document: Omit<PastDocument, 'repealed'>): void;
  /** Up to `count` rules in force before `year`. */
  findRules(random: Random, count: number, year: number): PastDocument[];
};

/** An empty history of a district. Now and then a number is left out, as bulletins do not print everything. */
export function createHistory(district: District, random: Random): History {
  const counters = new Map<string, number>();
  let past: PastDocument[] = [];
  let lastOrder = 0;
  return {
    takeNumber(series, year) {
      const key = `${series}${year}`;
      const next = (counters.get(key) ?? 0) + (random.chance(0.12) ? 2 : 1);
      counters.set(key, next);
      return `${district.sign}${series}〔${year}〕${next}号`;
    },
    takeOrder(year) {
      lastOrder = Math.max(lastOrder + 1, (year - 1990) * 2);
      return lastOrder;
    },
    remember(document) {
      past = [...past.slice(-160), { ...document, repealed: false }];
    },
    findRules(source, count, year) {
      return source.sample(
        past.filter((document) => document.rule && !document.repealed && document.year < year),
        count,
      );
    },
  };
}
