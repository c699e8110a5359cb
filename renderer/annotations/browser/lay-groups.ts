import type { ResponseOf } from '#core/contract/contract.ts';

export type Group = ResponseOf<'annotations.groups'>['groups'][number];

/** A group in the list: its head, where it has one, and then its rows, if it is not folded. */
export type Section = { group: Group | null; first: number; rows: number; isFolded: boolean };
/** The list laid out: how many lines it has, and where each section begins. */
export type Layout = { sections: readonly Section[]; total: number };
export type Line =
  { kind: 'head'; section: Section; group: Group } | { kind: 'row'; section: Section; offset: number };

/** The name by which a group is known among those of one list; no value is another one than an empty one. */
export function groupKey({ value }: Pick<Group, 'value'>): string {
  return value === null ? 'none' : `=${value}`;
}

/** Lays groups out one below the other. */
export function layGroups(groups: readonly Group[], folded: ReadonlySet<string>): Layout {
  let total = 0;
  const sections = groups.map((group): Section => {
    const isFolded = folded.has(groupKey(group));
    const section = { group, first: total, rows: group.count, isFolded };
    total += 1 + (isFolded ? 0 : group.count);
    return section;
  });
  return { sections, total };
}

/** Lays out a list without groups. */
export function layPlain(rows: number): Layout {
  return { sections: [{ group: null, first: 0, rows, isFolded: false }], total: rows };
}

/** The line of an index; null beyond the end. */
export function lineAt({ sections, total }: Layout, index: number): Line | null {
  if (index < 0 || index >= total) return null;
  let [low, high] = [0, sections.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sections[middle]?.first ?? Infinity) <= index) low = middle;
    else high = middle - 1;
  }
  const section = sections[low];
  if (section === undefined) return null;
  const offset = index - section.first - (section.group === null ? 0 : 1);
  return offset < 0 && section.group !== null
    ? { kind: 'head', section, group: section.group }
    : { kind: 'row', section, offset };
}
