import type { BulletinShelf } from '../model/shelf.ts';
import { bulletinKey, groupBy } from './catalogue.ts';

/** How many issues of one year stand under one printed name of a bulletin. */
export type YearCount = { bulletin: string; year: number | null; issues: number };

/** Arranges counts as bulletin → year: bulletins by name, years newest first. One bulletin has one name. */
export function arrangeShelf(counts: readonly YearCount[]): BulletinShelf[] {
  const order = new Intl.Collator('zh-CN');
  const shelves = [...groupBy(counts, bulletinKey)].map(([key, own]) => ({
    key,
    bulletin: [...sumBy(own, ({ bulletin }) => bulletin)].reduce(more)[0],
    issues: sum(own),
    years: [...sumBy(own, ({ year }) => year)]
      .map(([year, issues]) => ({ year, issues }))
      .sort((one, other) => (other.year ?? -1) - (one.year ?? -1)),
  }));
  return shelves.sort((one, other) => order.compare(one.bulletin, other.bulletin));
}

function sum(counts: readonly YearCount[]): number {
  return counts.reduce((total, { issues }) => total + issues, 0);
}

function sumBy<Key>(counts: readonly YearCount[], keyOf: (count: YearCount) => Key): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const count of counts) sums.set(keyOf(count), (sums.get(keyOf(count)) ?? 0) + count.issues);
  return sums;
}

/** Of two the one with more; the earlier where they are even. */
function more<Key>(one: [Key, number], other: [Key, number]): [Key, number] {
  return other[1] > one[1] ? other : one;
}
