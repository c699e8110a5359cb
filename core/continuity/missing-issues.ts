import type { BulletinYear, ContinuityReport } from '../model/continuity.ts';
import { bulletinKey, type CatalogueIssue, groupBy } from './catalogue.ts';
import { gapsBetween, numbersIn } from './spans.ts';

/** No bulletin prints more numbers a year; a larger one is a slip of the reading, and would fill pages with gaps. */
const MOST_NUMBERS = 400;

/** Which numbers and years of each bulletin are held, and which between them are not. */
export function findMissingIssues(issues: readonly CatalogueIssue[]): ContinuityReport['bulletins'] {
  return [...groupBy(issues, bulletinKey).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ bulletinId: first.bulletinId, bulletin: first.bulletin, ...findGaps(own) }] : [];
  });
}

function findGaps(issues: readonly CatalogueIssue[]) {
  const numbered = issues.filter(({ number }) => number !== null && number <= MOST_NUMBERS);
  const byYear = [...groupBy(numbered, ({ year }) => year)].sort(([a], [b]) => a - b);
  const heldYears = byYear.map(([year, own]) => ({ year, held: heldNumbers(own) }));
  const years = heldYears.map(({ year, held }, index): BulletinYear => {
    const numbers = held.map(({ number }) => number);
    const last = numbers.at(-1) ?? 0;
    const usual = usualLast(heldYears[index - 1], heldYears[index + 1]);
    return {
      year,
      held,
      missing: numbersIn(gapsBetween(1, last, numbers)),
      expected: usual > last ? numbersIn([{ from: last + 1, to: usual }]) : [],
    };
  });
  const yearNumbers = heldYears.map(({ year }) => year);
  return {
    years,
    missingYears: numbersIn(gapsBetween(yearNumbers[0] ?? 1, yearNumbers.at(-1) ?? 0, yearNumbers)),
    unnumbered: issues
      .filter((issue) => issue.year === null || !numbered.includes(issue))
      .map(({ id, title }) => ({ issueId: id, issue: title })),
  };
}

/** The numbers held, each with the first issue that bears it. */
function heldNumbers(issues: readonly CatalogueIssue[]): BulletinYear['held'] {
  const held = [...groupBy(issues, ({ number }) => number)].flatMap(([number, [first]]) =>
    first ? [{ number, issueId: first.id }] : [],
  );
  return held.sort((a, b) => a.number - b.number);
}

type HeldYear = Pick<BulletinYear, 'held'>;

/** What the years beside say of a year: the smaller of their last numbers. Of the last year nothing is expected: it may still go on. */
function usualLast(before: HeldYear | undefined, after: HeldYear | undefined): number {
  if (!after) return 0;
  const lasts = [before, after].flatMap((year) => (year ? [year.held.at(-1)?.number ?? 0] : []));
  return Math.min(...lasts);
}
