import type { Evidence } from '../../model/document.ts';
import type { Range } from '../../model/ids.ts';
import type { Conclusion } from '../conclusion.ts';

/** A value that one source of evidence offers; `weight` is how often such a source is right when it stands alone. */
export type Candidate<Value> = {
  value: Value;
  /** Equal for values that mean the same. */
  key: string;
  rule: string;
  weight: number;
  source: Range | null;
  /** Of equal values this one is the form to print. */
  preferred?: boolean;
};

/** Nothing is concluded from less. */
export const FLOOR = 0.4;
const SUREST = 0.99;
/** How much a rival takes from the winner's certainty. */
const DOUBT = 0.25;

/**
 * The value that most of the evidence speaks for. Sources that agree make each other surer, a source that says otherwise less
 * sure; both are told. Null without evidence where none is sure enough. Of equal values the preferred is taken, else the one of the best source.
 */
export function decide<Value>(
  field: Evidence['field'],
  candidates: readonly Candidate<Value>[],
): Conclusion<Value | null> {
  const groups = groupByKey(candidates).map((group) => ({
    group: group.toSorted((a, b) => b.weight - a.weight),
    certainty: Math.min(SUREST, 1 - group.reduce((doubt, { weight }) => doubt * (1 - weight), 1)),
  }));
  const [best, rival] = groups.toSorted((a, b) => b.certainty - a.certainty);
  const [first] = best?.group ?? [];
  if (!best || !first || best.certainty < FLOOR) return { value: null, evidence: [] };
  const confidence = round(best.certainty * (1 - DOUBT * (rival?.certainty ?? 0)));
  const evidence: Evidence[] = distinctRules(best.group).map(({ rule, source }) => ({
    field,
    rule,
    confidence,
    source,
  }));
  const [other] = rival?.group ?? [];
  if (other) evidence.push({ field, rule: 'sources-differ', confidence, source: other.source });
  return { value: (best.group.find(({ preferred }) => preferred) ?? first).value, evidence };
}

function groupByKey<Value>(candidates: readonly Candidate<Value>[]): Candidate<Value>[][] {
  const groups = new Map<string, Candidate<Value>[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.key);
    if (group) group.push(candidate);
    else groups.set(candidate.key, [candidate]);
  }
  return [...groups.values()];
}

function distinctRules<Value>(group: readonly Candidate<Value>[]): Candidate<Value>[] {
  return group.filter(({ rule }, index) => group.findIndex((other) => other.rule === rule) === index);
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
