import type { AuthoritySuggestion } from '../model/authority.ts';
import { toSearchForm } from '../text/search-form.ts';

/** Which of these printed names are probably of one body: spellings of one name, and a name beside its short form. */
export function suggestAuthorities(names: readonly string[]): AuthoritySuggestion[] {
  const spellings = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const key = toSearchForm(name).text;
    spellings.set(key, [...(spellings.get(key) ?? []), name]);
  }
  return [...spellings.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ names: group, reason: 'spelling' as const }));
}
