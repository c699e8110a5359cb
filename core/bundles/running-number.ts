/** A file's name with the number that runs from page to page taken out of it: 2004年第3期-07.tif is before, 7 and after. */
export type NumberedName = { name: string; before: string; number: number; after: string };

/** More digits are a time or an inventory number, and no page. */
const MOST_DIGITS = 9;
/** What stands behind a number that tells of the issue, and not of the page. */
const OF_ISSUE = /^\s*[年月日期号號卷辑輯]/u;

/** The last number in a file's name, its extension apart, that is not one of a date, an issue or a volume; null where there is none. */
export function findRunningNumber(name: string): NumberedName | null {
  const stem = name.replace(/\.[^.]*$/u, '');
  const run = [...stem.matchAll(/\d+/gu)].findLast(
    ({ 0: digits, index }) => !OF_ISSUE.test(stem.slice(index + digits.length)),
  );
  if (run === undefined || run[0].length > MOST_DIGITS) return null;
  const { 0: digits, index } = run;
  return {
    name,
    before: name.slice(0, index),
    number: Number(digits),
    after: name.slice(index + digits.length),
  };
}
