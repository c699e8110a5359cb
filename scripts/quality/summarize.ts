import type { Finding } from './finding.ts';

/** How well one field is read. `precision`, `recall` and `f1` are null where there is nothing to count. */
export type FieldScore = {
  field: string;
  /** Comparisons that agree, of all; agreeing that nothing is there counts. */
  right: number;
  of: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
};

/** How often conclusions of one band of confidence are right. */
export type CalibrationBin = {
  from: number;
  to: number;
  right: number;
  of: number;
  meanConfidence: number | null;
};

const BINS: readonly (readonly [from: number, to: number])[] = [
  [0, 0.6],
  [0.6, 0.85],
  [0.85, 1],
];

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The score of findings of one field: precision and recall count what is expected and what is found, not the absences. */
export function scoreField(field: string, findings: readonly Finding[]): FieldScore {
  const hits = findings.filter(({ right, expected, found }) => right && expected !== null && found !== null);
  const wrong = findings.filter(({ right }) => !right);
  const wanted = hits.length + wrong.filter(({ expected }) => expected !== null).length;
  const read = hits.length + wrong.filter(({ found }) => found !== null).length;
  return {
    field,
    right: findings.length - wrong.length,
    of: findings.length,
    precision: share(hits.length, read),
    recall: share(hits.length, wanted),
    f1: share(2 * hits.length, wanted + read),
  };
}

/** The scores of every field in the order in which fields first appear; `dates` takes both dates together. */
export function scoreFields(findings: readonly Finding[]): FieldScore[] {
  const byField = Map.groupBy(findings, ({ field }) => field);
  const scores = [...byField].map(([field, own]) => scoreField(field, own));
  const dates = [...(byField.get('signed') ?? []), ...(byField.get('printed') ?? [])];
  return dates.length === 0 ? scores : [...scores, scoreField('dates', dates)];
}

/** How confidence relates to being right, over all conclusions that name their evidence. */
export function calibrate(findings: readonly Finding[]): CalibrationBin[] {
  const concluded = findings.flatMap(({ cause, right, found }) =>
    cause && found !== null ? [{ confidence: cause.confidence, right }] : [],
  );
  return BINS.map(([from, to], index) => {
    const last = index === BINS.length - 1;
    const inside = concluded.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (last && confidence <= to)),
    );
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from,
      to,
      right: inside.filter(({ right }) => right).length,
      of: inside.length,
      meanConfidence: share(sum, inside.length),
    };
  });
}
