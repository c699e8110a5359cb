import type { District } from './district.ts';
import { createRandom, seedOf } from './random.ts';

/** The figures of one year, so that reports and tables of a district tell the same story. */
export type YearFacts = {
  /** Output of the district and of its three industries in 亿元; the parts add up. */
  gdp: number;
  primary: number;
  secondary: number;
  tertiary: number;
  growth: number;
  investmentGrowth: number;
  retail: number;
  retailGrowth: number;
  /** General public budget in 万元. */
  revenue: number;
  expenditure: number;
  income: number;
  population: number;
};

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The facts of one year of one district: growing, with luck and lean years. */
export function factsOf(district: District, year: number): YearFacts {
  const random = createRandom(seedOf('facts', district.name, year));
  const base = 62 * 1.075 ** (year - 1998) * (0.9 + (seedOf(district.name) % 30) / 100);
  const primary = tenth(base * 0.018);
  const secondary = tenth(base * (0.31 + random.next() * 0.02));
  const tertiary = tenth(base * 0.66);
  const revenue = Math.round(base * 10000 * (0.105 + random.next() * 0.01));
  return {
    gdp: tenth(primary + secondary + tertiary),
    primary,
    secondary,
    tertiary,
    growth: tenth(4.2 + random.next() * 3.4),
    investmentGrowth: tenth(2 + random.next() * 11),
    retail: tenth(base * 0.46),
    retailGrowth: tenth(3 + random.next() * 7),
    revenue,
    expenditure: Math.round(revenue * (1.22 + random.next() * 0.1)),
    income: Math.round(base * 95),
    population: tenth(38 + (year - 1998) * 0.6 + random.next()),
  };
}
