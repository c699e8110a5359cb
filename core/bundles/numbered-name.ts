/** A number in a file's name: its digits, and where they begin. */
export type NameNumber = { digits: string; at: number; isOfIssue: boolean };

/** A file's name with the numbers in it, its extension apart; names of one shape are alike but for the digits. */
export type NumberedName = { name: string; shape: string; numbers: readonly NameNumber[] };

/** What stands behind a number that tells of the issue, and not of the page. */
const OF_ISSUE = /^\s*[年月日期号號卷辑輯册冊集次届屆季]/u;

/** Finds the numbers in a file's name. */
export function readNumbers(name: string): NumberedName {
  const stem = name.replace(/\.[^.]*$/u, '');
  const numbers = [...stem.matchAll(/\d+/gu)].map(({ 0: digits, index }) => ({
    digits,
    at: index,
    isOfIssue: OF_ISSUE.test(stem.slice(index + digits.length)),
  }));
  const shape = `${stem.replace(/\d+/gu, '#')}\0${name.slice(stem.length)}`.toLowerCase();
  return { name, shape, numbers };
}

/** The number at a place among those of names of one shape, name by name. */
export function columnOf(names: readonly NumberedName[], place: number): string[] {
  return names.map(({ numbers }) => numbers[place]?.digits ?? '');
}

/** The places of the numbers that differ among names of one shape, in their order. */
export function placesThatDiffer(names: readonly NumberedName[]): number[] {
  const places = (names[0]?.numbers ?? []).map((_, place) => place);
  return places.filter((place) => new Set(columnOf(names, place)).size > 1);
}
