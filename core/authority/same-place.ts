import type { BodyName } from './body-name.ts';

/** For each level (省, 市, 区 …) the one place that most names of that level name; levels without such a place are left out. */
export function mainPlaces(bodies: readonly BodyName[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { places } of bodies) {
    const last = places.at(-1) ?? '';
    if (last.length < 2) continue;
    const level = counts.get(last.slice(-1)) ?? new Map<string, number>();
    counts.set(last.slice(-1), level.set(last, (level.get(last) ?? 0) + 1));
  }
  const main = new Map<string, string>();
  for (const [level, places] of counts) {
    const all = [...places.values()].reduce((sum, count) => sum + count, 0);
    for (const [place, count] of places) if (count * 2 > all) main.set(level, place);
  }
  return main;
}

/**
 * Bodies of one kind and stem, put together where they are of one place: 青川市云溪区 and 云溪区 are one unless another city has a 云溪区
 * too; 区 alone is the main place of its level, where the names tell of one. Groups of a single name are left out.
 */
export function groupPlaces(bodies: readonly BodyName[], main: ReadonlyMap<string, string>): BodyName[][] {
  const groups = new Map<string, BodyName[]>();
  const parents = parentsOf(bodies);
  for (const body of bodies) {
    const key = placeKey(body, main, parents);
    groups.set(key, [...(groups.get(key) ?? []), body]);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ name }) => name)).size > 1);
}

function placeKey(
  { places }: BodyName,
  main: ReadonlyMap<string, string>,
  parents: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const last = places.at(-1);
  if (last === undefined) return '';
  const own = last.length > 1 ? last : (main.get(last) ?? last);
  const above = places.slice(0, -1).findLast((place) => place.length > 1);
  const known = parents.get(own);
  // With two cities that have a place of this name, the name alone is of neither.
  if (known !== undefined && known.size > 1) return `${above ?? '?'} ${own}`;
  return own;
}

function parentsOf(bodies: readonly BodyName[]): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map<string, Set<string>>();
  for (const { places } of bodies) {
    const last = places.at(-1);
    const above = places.slice(0, -1).findLast((place) => place.length > 1);
    if (last === undefined || above === undefined) continue;
    parents.set(last, (parents.get(last) ?? new Set<string>()).add(above));
  }
  return parents;
}
