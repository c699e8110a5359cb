import type { DocumentReading, EVIDENCE_FIELDS, Evidence } from '#core/model/document.ts';

/** The rule that concluded something, and how sure it was. */
export type Cause = { rule: string; confidence: number };

/**
 * One comparison. `expected` null: nothing is there to be read; `found` null: nothing was read. Right readings are findings
 * too: the shares are counted from them.
 */
export type Finding = {
  file: string;
  /** Place and title of the document, or what stands for them. */
  document: string;
  field: string;
  expected: string | null;
  found: string | null;
  right: boolean;
  cause: Cause | null;
};

/** The evidence that concluded a field: the first there is, for evidence is kept in the order of its weight. */
export function causeOf(
  reading: DocumentReading | null,
  field: (typeof EVIDENCE_FIELDS)[number],
): Cause | null {
  const evidence: Evidence | undefined = reading?.evidence.find((item) => item.field === field);
  return evidence ? { rule: evidence.rule, confidence: evidence.confidence } : null;
}
