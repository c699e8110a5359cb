import type { DocumentFields } from '#core/model/correction.ts';
import { FACTS, parseFact, writeFact, type FactProblem } from './fact-values.ts';

const OWN = [
  'title',
  'documentNumber',
  'pageStart',
  'pageEnd',
] as const satisfies readonly (typeof FACTS)[number][];
export type BulkFact = Exclude<(typeof FACTS)[number], (typeof OWN)[number]>;

/** What can be the same in many documents; title, number and pages are each document's own. */
export const BULK_FACTS = FACTS.filter((field): field is BulkFact => !OWN.some((own) => own === field));

/** What was ticked: with the text to set, or null where the fact is to be emptied; what is not ticked is left out. */
export type BulkTyped = Partial<Record<BulkFact, string | null>>;

/** Reads what was ticked. A field that was left empty empties nothing: that is asked for by null. */
export function parseBulk(typed: BulkTyped): {
  fields: DocumentFields;
  problems: Partial<Record<BulkFact, FactProblem>>;
} {
  let fields: DocumentFields = {};
  const problems: Partial<Record<BulkFact, FactProblem>> = {};
  for (const field of BULK_FACTS) {
    const text = typed[field];
    if (text === undefined) continue;
    const parsed = parseFact(field, text ?? '');
    if (!parsed.ok) problems[field] = parsed.problem;
    else if (text !== null && saysNothing(parsed.fields[field])) problems[field] = 'leftEmpty';
    else fields = { ...fields, ...parsed.fields };
  }
  return { fields, problems };
}

function saysNothing(value: DocumentFields[BulkFact]): boolean {
  return writeFact(value) === '';
}
