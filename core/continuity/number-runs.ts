import type { NumberRun } from '../model/continuity.ts';
import { parseDocumentNumber } from '../text/document-number.ts';
import { simplify } from '../text/simplify.ts';
import { type CatalogueDocument, groupBy } from './catalogue.ts';
import { gapsBetween } from './spans.ts';

/** A number alone is no run. */
const SHORTEST_RUN = 2;
/** Numbers farther apart than this belong to no one run: one of them was misread. */
const LONGEST_RUN = 5000;

/** The runs of document numbers, by prefix and year, and what is missing in each. */
export function findNumberRuns(documents: readonly CatalogueDocument[]): NumberRun[] {
  const numbers = documents.flatMap(({ documentNumber }) => {
    const number = documentNumber === null ? null : parseDocumentNumber(documentNumber);
    return number && number.prefix !== '' ? [number] : [];
  });
  const runs: NumberRun[] = [];
  for (const own of groupBy(numbers, ({ prefix, year }) => `${simplify(prefix)}\n${String(year)}`).values()) {
    const [sample] = own;
    const held = [...new Set(own.map(({ number }) => number))].sort((a, b) => a - b);
    const first = held[0] ?? 0;
    const last = held.at(-1) ?? 0;
    if (!sample || held.length < SHORTEST_RUN || last - first > LONGEST_RUN) continue;
    const { prefix, year } = sample;
    const missing = gapsBetween(year === null ? first : 1, last, held);
    runs.push({ prefix, year, held: held.length, first, last, missing });
  }
  return runs.sort((a, b) => a.prefix.localeCompare(b.prefix, 'zh-CN') || (a.year ?? 0) - (b.year ?? 0));
}
