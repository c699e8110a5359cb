import type { Unit } from '../bulletin/unit.ts';
import type { Change, ChangeOf } from '../model/correction.ts';
import { unitAt } from './unit-index.ts';

type Pages = { page: (number | null)[]; lastPage: (number | null)[] };

/** The units with the page numbers that the archivist gave them. */
export function correctPages(units: readonly Unit[], changes: readonly Change[]): readonly Unit[] {
  const given = changes.filter((change) => change.change === 'set-page');
  if (given.length === 0) return units;
  const pages = { page: units.map(({ page }) => page), lastPage: units.map(({ lastPage }) => lastPage) };
  for (const change of given) setPage(units, pages, change);
  return units.map((unit, index) => {
    const page = pages.page[index] ?? null;
    const lastPage = pages.lastPage[index] ?? null;
    return page === unit.page && lastPage === unit.lastPage ? unit : { ...unit, page, lastPage };
  });
}

/** Of one page: all that stands on the same page behind it. Onward: every later page too, by the same difference. */
function setPage(units: readonly Unit[], pages: Pages, { at, page, scope }: ChangeOf<'set-page'>): void {
  const from = unitAt(units, at);
  if (from === -1) return;
  const old = pages.page[from] ?? null;
  if (old === null) {
    countPages(units, pages, { from, page, scope });
    return;
  }
  const renumber = (was: number | null): number | null => {
    if (was === old) return page;
    return was === null || scope === 'page' ? was : Math.max(1, was + page - old);
  };
  for (let index = from; index < units.length; index += 1) {
    if (scope === 'page' && pages.page[index] !== old) return;
    pages.page[index] = renumber(pages.page[index] ?? null);
    pages.lastPage[index] = renumber(pages.lastPage[index] ?? null);
  }
}

/** Where no page was known they are counted from the breaks that the text shows, up to the next known page. */
function countPages(
  units: readonly Unit[],
  pages: Pages,
  { from, page, scope }: { from: number; page: number; scope: 'page' | 'onward' },
): void {
  let current = page;
  for (let index = from; index < units.length && pages.page[index] === null; index += 1) {
    if (index > from && units[index]?.pageBreak === true) {
      if (scope === 'page') return;
      current += 1;
    }
    pages.page[index] = current;
    pages.lastPage[index] ??= current;
  }
}
