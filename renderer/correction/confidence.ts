import { SURE } from '#core/model/confidence.ts';
import type { Evidence } from '#core/model/document.ts';

const DOUBTFUL = 0.4;

export const GRADES = ['reliable', 'check', 'doubtful'] as const;
export type Grade = (typeof GRADES)[number];

/** What a confidence means for the archivist: to be relied on, to be checked, to be doubted. */
export function gradeOf(confidence: number): Grade {
  if (confidence >= SURE) return 'reliable';
  return confidence >= DOUBTFUL ? 'check' : 'doubtful';
}

/** The weakest piece of evidence; null where there is none. */
export function weakest(evidence: readonly Evidence[]): Evidence | null {
  return evidence.reduce<Evidence | null>(
    (least, each) => (least === null || each.confidence < least.confidence ? each : least),
    null,
  );
}
