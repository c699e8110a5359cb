import { EVIDENCE_FIELDS, evidenceSchema, type Evidence } from '#core/model/document.ts';
import { RULE_CODES, STORED_RULES } from './stored-rules.ts';
import { packRows, unpackRows } from './pack-rows.ts';

/**
 * Evidence as it is stored: its rule as its place in `STORED_RULES` (by name where it has none), its field as its place in
 * `EVIDENCE_FIELDS`, the confidence in thousandths and the place in the source, null where it points nowhere.
 */
type PackedEvidence = [
  rule: number | string,
  field: number,
  thousandths: number,
  start: number | null,
  length: number | null,
];

/** As evidence was stored before: all by name, and nothing left out. */
type FormerEvidence = [
  field: string,
  rule: string,
  confidence: number,
  start: number | null,
  length: number | null,
];

/** A confidence as it is stored, in thousandths. */
export function roundConfidence(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

/** Evidence as JSON. */
export function packEvidence(evidence: readonly Evidence[]): string {
  const rows = evidence.map(({ field, rule, confidence, source }): PackedEvidence => [
    RULE_CODES.get(rule) ?? rule,
    EVIDENCE_FIELDS.indexOf(field),
    Math.round(confidence * 1000),
    source === null ? null : source.start,
    source === null ? null : source.end - source.start,
  ]);
  return packRows(rows);
}

export function unpackEvidence(packed: string): Evidence[] {
  const stored = JSON.parse(packed) as FormerEvidence[] | { rows: (string | number | null)[][] };
  const entries = Array.isArray(stored) ? stored : unpackRows<PackedEvidence>(stored.rows).map(withNames);
  return entries.map(([field, rule, confidence, start, length]) =>
    evidenceSchema.parse({
      field,
      rule,
      confidence,
      source: start === null || length === null ? null : { start, end: start + length },
    }),
  );
}

/** Packed evidence as {@link packEvidence} packs it now. */
export function repackEvidence(packed: string): string {
  return packed.startsWith('[') ? packEvidence(unpackEvidence(packed)) : packed;
}

function withNames([rule, field, thousandths, start, length]: PackedEvidence): FormerEvidence {
  const name = typeof rule === 'string' ? rule : (STORED_RULES[rule] ?? '');
  return [EVIDENCE_FIELDS[field] ?? '', name, thousandths / 1000, start, length];
}
