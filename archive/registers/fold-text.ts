import { toSearchForm } from '#core/text/search-form.ts';

/** The search form of what a row shows, a line each; what is absent is left out. */
export function foldText(shown: readonly (string | null)[]): string {
  return toSearchForm(shown.filter((text) => text !== null).join('\n')).text;
}

/** {@link foldText}, null where that is what is shown: most rows are printed in search form, and need not be stored twice. */
export function foldShown(shown: readonly (string | null)[]): string | null {
  const plain = shown.filter((text) => text !== null).join('\n');
  const { text } = toSearchForm(plain);
  return text === plain ? null : text;
}

/** The words of a filter, each in search form; none for an empty filter. */
export function foldWords(filter: string): string[] {
  return filter
    .split(/\s+/u)
    .map((word) => toSearchForm(word).text)
    .filter((word) => word !== '');
}
