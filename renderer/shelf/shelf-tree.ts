import { bulletinKey, groupBy } from '#core/continuity/catalogue.ts';
import type { Issue } from '#core/model/issue.ts';

export type YearShelf = { year: number | null; issues: Issue[] };
export type BulletinShelf = {
  /** Whatever script its name was printed in. */
  key: string;
  /** The name that most of its issues print. */
  bulletin: string;
  years: YearShelf[];
  issues: number;
};

/** Arranges issues as bulletin → year → issue: bulletins by name, years newest first, issues by number. One bulletin has one name. */
export function arrangeShelf(issues: readonly Issue[]): BulletinShelf[] {
  const order = new Intl.Collator('zh-CN');
  const shelves = [...groupBy(issues, bulletinKey)].map(([key, own]) => ({
    key,
    bulletin: mostFrequent(own.map(({ bulletin }) => bulletin)),
    years: arrangeYears(own, order),
    issues: own.length,
  }));
  return shelves.sort((one, other) => order.compare(one.bulletin, other.bulletin));
}

function arrangeYears(issues: readonly Issue[], order: Intl.Collator): YearShelf[] {
  const years = [...groupBy(issues, ({ year }) => String(year)).values()].map((own) => ({
    year: own[0]?.year ?? null,
    issues: own.toSorted(
      (one, other) => (one.number ?? 1e9) - (other.number ?? 1e9) || order.compare(one.title, other.title),
    ),
  }));
  return years.sort((one, other) => (other.year ?? -1) - (one.year ?? -1));
}

/** The first of those that stand there most often. */
function mostFrequent(names: readonly string[]): string {
  const counts = [...groupBy(names, (name) => name)].sort(([, one], [, other]) => other.length - one.length);
  return counts[0]?.[0] ?? '';
}
