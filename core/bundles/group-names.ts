import { groupBy } from '../continuity/catalogue.ts';
import { columnOf, placesThatDiffer, readNumbers, type NumberedName } from './numbered-name.ts';
import { findPageRun } from './page-run.ts';

/** A year, a month or a day, written in one: 2004, 200403, 20040301. */
const DATE = /^(19|20)\d\d((0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?$/u;
const YEAR = /^(19|20)\d\d$/u;
const MONTH = /^(0?[1-9]|1[0-2])$/u;
const DAY = /^(0?[1-9]|[12]\d|3[01])$/u;
/** What parts a year, a month and a day. */
const PARTS_DATE = /^[-_. ]$/u;

/**
 * The names in one folder that are the pages of one issue, group by group, each in the order of its numbers. Among names that are alike but
 * for their numbers, the page is the last number that differs, is no date and none of an issue, and makes runs of pages of names that have all
 * others in common. A name stands in one group at most.
 */
export function groupNames(names: readonly string[]): string[][] {
  const groups = [...groupBy(names.map(readNumbers), ({ shape }) => shape).values()];
  return groups.flatMap((group) => {
    const places = placesThatDiffer(group).filter((place) => mayBePages(group, place));
    return places.reduceRight<string[][]>(
      (found, place) => (found.length > 0 ? found : runsAt(group, place)),
      [],
    );
  });
}

function runsAt(alike: readonly NumberedName[], place: number): string[][] {
  const others = ({ numbers }: NumberedName): string =>
    numbers
      .filter((_, at) => at !== place)
      .map(({ digits }) => digits)
      .join('-');
  return [...groupBy(alike, others).values()].flatMap((group) => {
    const run = findPageRun(group.map(({ name }) => name));
    return run === null ? [] : [run.names];
  });
}

function mayBePages(alike: readonly NumberedName[], place: number): boolean {
  if (alike.some(({ numbers }) => numbers[place]?.isOfIssue === true)) return false;
  const all = (at: number, pattern: RegExp): boolean =>
    columnOf(alike, at).every((digits) => pattern.test(digits));
  const parting = (at: number): string => (alike[0] === undefined ? '' : textBefore(alike[0], at));
  const isMonth = (at: number): boolean =>
    all(at, MONTH) && PARTS_DATE.test(parting(at)) && all(at - 1, YEAR);
  const isDay = all(place, DAY) && parting(place) === parting(place - 1) && isMonth(place - 1);
  return !all(place, DATE) && !isMonth(place) && !isDay;
}

/** What stands between a number and the one before it; nothing before the first. */
function textBefore({ name, numbers }: NumberedName, place: number): string {
  const before = numbers[place - 1];
  return before === undefined ? '' : name.slice(before.at + before.digits.length, numbers[place]?.at);
}
