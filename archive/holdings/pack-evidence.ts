import { evidenceSchema, type Evidence } from '#core/model/document.ts';

/** Evidence as it is stored: `[field, rule, confidence, sourceStart, sourceLength]`, the last two null where it points nowhere. */
type PackedEvidence = [string, string, number, number | null, number | null];

export function packEvidence(evidence: readonly Evidence[]): string {
  const packed = evidence.map(({ field, rule, confidence, source }): PackedEvidence => [
    field,
    rule,
    Math.round(confidence * 1000) / 1000,
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
