import { evidenceSchema, type Evidence } from '#core/model/document.ts';

/** Evidence as it is stored: `[field, rule, confidence, sourceStart, sourceLength]`, the last two null where it points nowhere. */
type PackedEvidence = [string, string, number, number | null, number | null];

/** A confidence as it is stored, in thousandths. */
export function roundConfidence(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

/** Evidence as JSON. */
export function packEvidence(evidence: readonly Evidence[]): string {
  const packed = evidence.map(({ field, rule, confidence, source }): PackedEvidence => [
    field,
    rule,
    roundConfidence(confidence),
    source === null ? null : source.start,
    source === null ? null : source.end - source.start,
  ]);
  return JSON.stringify(packed);
}

export function unpackEvidence(packed: string): Evidence[] {
  return (JSON.parse(packed) as PackedEvidence[]).map(([field, rule, confidence, start, length]) =>
    evidenceSchema.parse({
      field,
      rule,
      confidence,
      source: start === null || length === null ? null : { start, end: start + length },
    }),
  );
}
