import type { Finding } from './finding.ts';
import { type CalibrationBin, calibrate, type FieldScore, scoreFields } from './summarize.ts';

/** What was measured on one source of labelled files. */
export type SourceReport = {
  source: string;
  files: number;
  documents: number;
  fields: FieldScore[];
  calibration: CalibrationBin[];
  misses: Finding[];
};

/** Sums the findings of one source up. */
export function reportOn(
  source: string,
  counts: { files: number; documents: number },
  findings: readonly Finding[],
): SourceReport {
  return {
    source,
    ...counts,
    fields: scoreFields(findings),
    calibration: calibrate(findings),
    misses: findings.filter(({ right }) => !right),
  };
}

function figure(value: number | null): string {
  return (value === null ? '–' : value.toFixed(3)).padStart(11);
}

function fieldLine({ field, right, of, precision, recall, f1 }: FieldScore): string {
  const count = `${String(right)}/${String(of)}`.padStart(11);
  return `${field.padEnd(18)}${count}${figure(of === 0 ? null : right / of)}${figure(precision)}${figure(recall)}${figure(f1)}`;
}

function binLine({ from, to, right, of, meanConfidence }: CalibrationBin): string {
  const band = `confidence ${from.toFixed(2)}–${to.toFixed(2)}`.padEnd(24);
  return `${band}${String(right)}/${String(of)} right, ${figure(of === 0 ? null : right / of).trim()}; mean confidence ${figure(meanConfidence).trim()}`;
}

const SHOWN = 160;

function shown(value: string | null): string {
  if (value === null) return '–';
  const line = value.replace(/\s+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/** One line on one miss: file · document · field · expected · found · rule and confidence. */
export function missLine({ file, document, field, expected, found, cause }: Finding): string {
  const because = cause === null ? 'no evidence' : `${cause.rule} ${cause.confidence.toFixed(2)}`;
  return [file, shown(document), field, `expected ${shown(expected)}`, `found ${shown(found)}`, because].join(
    ' · ',
  );
}

/** The report on one source as people read it. */
export function formatReport(report: SourceReport): string {
  const { source, files, documents, fields, calibration, misses } = report;
  return [
    `${source}: ${String(documents)} documents in ${String(files)} files`,
    `${'field'.padEnd(18)}${'right'.padStart(11)}${'share'.padStart(11)}${'precision'.padStart(11)}${'recall'.padStart(11)}${'F1'.padStart(11)}`,
    ...fields.map(fieldLine),
    '',
    ...calibration.map(binLine),
    '',
    misses.length === 0 ? 'No misses.' : `${String(misses.length)} misses:`,
    ...misses.map(missLine),
  ].join('\n');
}
