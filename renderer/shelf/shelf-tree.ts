import type { Issue } from '#core/model/issue.ts';

export type YearShelf = { year: number | null; issues: Issue[] };
export type BulletinShelf = {
  bulletinId: Issue['bulletinId'];
  bulletin: string;
  years: YearShelf[];
  issues: number;
};

/** Arranges issues as bulletin → year → issue: bulletins by name, years newest first, issues by number. */
export function arrangeShelf(issues: readonly Issue[]): BulletinShelf[] {
  const bulletins = new Map<number, BulletinShelf>();
  for (const issue of issues) {
    let shelf = bulletins.get(issue.bulletinId);
    if (shelf === undefined) {
      shelf = { bulletinId: issue.bulletinId, bulletin: issue.bulletin, years: [], issues: 0 };
      bulletins.set(issue.bulletinId, shelf);
    }
    shelf.issues += 1;
    const year = shelf.years.find((each) => each.year === issue.year);
    if (year === undefined) shelf.years.push({ year: issue.year, issues: [issue] });
    else year.issues.push(issue);
  }
  const order = new Intl.Collator('zh-CN');
  for (const shelf of bulletins.values()) {
    shelf.years.sort((one, other) => (other.year ?? -1) - (one.year ?? -1));
    for (const year of shelf.years)
      year.issues.sort(
        (one, other) => (one.number ?? 1e9) - (other.number ?? 1e9) || order.compare(one.title, other.title),
      );
  }
  return [...bulletins.values()].sort((one, other) => order.compare(one.bulletin, other.bulletin));
}
