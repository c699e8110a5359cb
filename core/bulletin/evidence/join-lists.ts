import { bodyKey } from './body-form.ts';
import type { Candidate } from './decide.ts';

/** Where bodies that issue together are printed in full; elsewhere the first may stand for all. */
const IN_FULL: ReadonlySet<string> = new Set([
  'title-names-issuer',
  'signature-names-issuer',
  'letterhead-names-issuer',
  'line-below-text-names-issuer',
]);

/** The candidates with those that name only some of the bodies of a longer printed list speaking for the whole of it. */
export function joinLists(candidates: readonly Candidate<string[]>[]): Candidate<string[]>[] {
  const lists = candidates
    .filter(({ value }) => value.length > 1)
    .toSorted((one, other) => other.value.length - one.value.length);
  const full = lists.filter(({ rule }) => IN_FULL.has(rule));
  return candidates.map((candidate) => {
    // A paper bears the number of one of its bodies only.
    const whole = (candidate.rule === 'number-names-issuer' ? lists : full).find((list) =>
      isPartOf(candidate.value, list.value),
    );
    return whole ? { ...candidate, value: whole.value, key: whole.key } : candidate;
  });
}

function isPartOf(names: readonly string[], list: readonly string[]): boolean {
  if (names.length >= list.length) return false;
  const keys = new Set(list.map(bodyKey));
  return names.every((name) => keys.has(bodyKey(name)));
}
