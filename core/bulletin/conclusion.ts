import type { Evidence } from '../model/document.ts';
import type { Unit } from './unit.ts';

/** A value that was concluded, with the evidence for it. */
export type Conclusion<Value> = { value: Value; evidence: Evidence[] };

/** One piece of evidence that looked at units, or at nothing in particular. */
export function evidenceFor(
  field: Evidence['field'],
  rule: string,
  confidence: number,
  ...units: readonly (Unit | undefined)[]
): Evidence {
  const seen = units.filter((unit) => unit !== undefined);
  const [first] = seen;
  const last = seen.at(-1);
  return { field, rule, confidence, source: first && last ? { start: first.start, end: last.end } : null };
}
