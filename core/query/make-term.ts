import { toSearchForm } from '../text/search-form.ts';
import { numeralForms } from './numeral-forms.ts';
import { readWildcards } from './read-wildcards.ts';
import type { QueryOptions, TermNode } from './query-tree.ts';

/** The search form of what was typed as one term, white space of any kind counting as a space; empty where nothing prints. */
export function formOf(typed: string): string {
  return toSearchForm(typed.replace(/[\s\u0085]+/gu, ' ')).text;
}

/**
 * The term that a word or a quoted phrase asks for; null where it holds nothing that prints. A word also asks for what its
 * wildcards stand for, or for its numbers in other numerals. What is quoted or exact is as it is written.
 */
export function makeTerm(
  typed: string,
  { isQuoted, ...options }: QueryOptions & { isQuoted: boolean },
): TermNode | null {
  const form = formOf(typed);
  if (form === '') return null;
  if (options.isExact) return { kind: 'term', typed: trimUnprinted(typed), forms: [form], ...options };
  const others = isQuoted ? [] : otherForms(form);
  return { kind: 'term', typed, forms: [form, ...others], ...options };
}

function otherForms(form: string): string[] {
  const withWildcards = readWildcards(form);
  return withWildcards === null ? numeralForms(form) : [withWildcards];
}

/** What the search form leaves out at either end stands in no range that a hit can have. */
function trimUnprinted(typed: string): string {
  const oneLine = typed.replace(/[\t-\r\u0085\u2028\u2029]/gu, ' ');
  const form = toSearchForm(oneLine);
  return oneLine.slice(form.sourceStart(0), form.sourceEnd(form.text.length));
}
