import { toSearchForm } from '#core/text/search-form.ts';

/** The search form of what a row shows, a line each; what is absent is left out. */
export function foldText(shown: readonly (string | null)[]): string {
  return toSearchForm(shown.filter((text) => text !== null).join('\n')).text;
}

/** The words of a filter, each in search form; none for an empty filter. */
export function foldWords(filter: string): string[] {
  return filter
    .split(/\s+/u)
    .map((word) => toSearchForm(word).text)
    .filter((word) => word !== '');
}
