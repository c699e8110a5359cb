import { bodyKey } from './body-form.ts';
import type { Candidate } from './decide.ts';

/** Bodies, or persons by their offices, that one source of evidence offers as issuers; forms of one name are equal. */
export function offerIssuers(
  value: readonly string[],
  rule: string,
  weight: number,
  source: Candidate<string[]>['source'],
): Candidate<string[]> {
  // The state stands before the name of its government and is no part of it.
  const names = value.map((name) => name.replace(/^中[华華]人民共和[国國](?=[国國][务務]院$)/u, ''));
  return { value: names, key: value.map(bodyKey).sort().join('|'), rule, weight, source };
}
