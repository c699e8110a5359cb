import { toBareForm } from './bare-form.ts';

/** The letters, digits and Han characters of texts one after the other, in search form. */
export function bareTextOf(texts: readonly string[]): string {
  return texts.map((text) => toBareForm(text).text).join('');
}
