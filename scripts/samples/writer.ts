import type { District } from './district.ts';
import type { YearFacts } from './facts.ts';
import type { History } from './history.ts';
import type { Random } from './random.ts';

/** All that a document is written from. */
export type Writer = {
  random: Random;
  district: District;
  year: number;
  /** Number of the issue within its year. */
  number: number;
  /** Last month that the issue covers. */
  month: number;
  facts: YearFacts;
  lastFacts: YearFacts;
  history: History;
  /** How long reports are, 1 for the shipped samples. */
  scale: number;
  /** Days gone since the first of the months the issue covers. */
  clock: { day: number };
  /** Name of the office holder: the same over the years of a term. */
  holder(post: string): string;
};
