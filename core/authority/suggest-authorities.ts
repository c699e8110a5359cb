import type { AuthoritySuggestion } from '../model/authority.ts';
import { squeeze } from '../text/characters.ts';
import { toSearchForm } from '../text/search-form.ts';
import { parseBodyName, type BodyName } from './body-name.ts';
import { linkStems } from './link-stems.ts';
import { groupPlaces, mainPlaces } from './same-place.ts';

/**
 * Which of these printed names are probably of one body: spellings of one name, and names beside their short forms. Bodies of two
 * places, of two kinds, and short forms that may stand for two bodies are never put together.
 */
export function suggestAuthorities(names: readonly string[]): AuthoritySuggestion[] {
  const spellings = groupBy([...new Set(names)], (name) => toSearchForm(squeeze(name)).text);
  const parsed = [...spellings.values()].flatMap(([first = '']) => parseBodyName(first) ?? []);
  const main = mainPlaces(parsed);
  const suggestions: AuthoritySuggestion[] = [];
  const joined = new Set<string>();
  for (const bodies of groupBy(parsed, ({ tail, places }) => `${levelOf(places)}${tail}`).values())
    for (const cluster of linkStems(bodies))
      for (const group of groupPlaces(cluster, main)) {
        const all = group.flatMap(({ name }) => spellings.get(toSearchForm(squeeze(name)).text) ?? []);
        for (const name of all) joined.add(name);
        suggestions.push({ names: all, reason: 'short-form' });
      }
  for (const group of spellings.values())
    if (group.length > 1 && !group.some((name) => joined.has(name)))
      suggestions.push({ names: group, reason: 'spelling' });
  return suggestions;
}

/** 区 of 青川市云溪区 and of 区; empty where no place is named. */
function levelOf(places: BodyName['places']): string {
  return places.at(-1)?.slice(-1) ?? '';
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
