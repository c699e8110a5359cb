import type { DocumentReading } from '#core/model/document.ts';
import type { RegisterReading } from '#core/model/register.ts';
import type { Finding } from './finding.ts';
import type { DocumentLabel } from './label.ts';
import { plain } from './same.ts';
import { sameAppointment, sameCitation, sameIndicator, sameResponsibility } from './same-row.ts';

/** A finding that does not know yet which document it is about. */
export type RowFinding = Omit<Finding, 'file' | 'document'>;

/** Matches two lists of rows, each row at most once, and tells what is missing and what is too much. */
export function scoreRows<Expected, Found>(
  field: string,
  expected: readonly Expected[],
  found: readonly Found[],
  same: (one: Expected, other: Found) => boolean,
): RowFinding[] {
  const left = [...found];
  const findings: RowFinding[] = expected.map((row) => {
    const place = left.findIndex((other) => same(row, other));
    const match = place === -1 ? [] : left.splice(place, 1);
    const text = describeRow(row);
    return {
      field,
      expected: text,
      found: match.map(describeRow)[0] ?? null,
      right: place !== -1,
      cause: null,
    };
  });
  const spurious = left.map((row) => ({
    field,
    expected: null,
    found: describeRow(row),
    right: false,
    cause: null,
  }));
  return [...findings, ...spurious];
}

const UNSCORED = new Set(['sentence', 'range', 'body', 'date', 'period']);

function describeRow(row: unknown): string {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return JSON.stringify(row);
  return JSON.stringify(Object.fromEntries(Object.entries(row).filter(([key]) => !UNSCORED.has(key))));
}

/** The heading without its closing mark: a run-in heading ends in one, a heading of its own does not. */
function heading([level, text]: readonly [number, string]): string {
  return `${String(level)} ${plain(text).replace(/[。.:;]+$/u, '')}`;
}

/** Compares the outline down to the deepest level that the label gives; a label without entries expects none at all. */
export function scoreOutline(label: DocumentLabel, reading: DocumentReading | null): RowFinding[] {
  const expected = label.outline;
  if (expected === undefined) return [];
  const deepest = expected.length === 0 ? 9 : Math.max(...expected.map(([level]) => level));
  const found = (reading?.outline ?? [])
    .filter(({ level }) => level <= deepest)
    .map(({ level, text }): [number, string] => [level, text]);
  return scoreRows('outline', expected, found, (one, other) => heading(one) === heading(other));
}

/** Compares the rows of every register that the label gives. */
export function scoreRegisters(label: DocumentLabel, found: RegisterReading | null): RowFinding[] {
  const { appointments, indicators, responsibilities, citations } = label;
  return [
    ...(appointments
      ? scoreRows('appointments', appointments, found?.appointments ?? [], sameAppointment)
      : []),
    ...(indicators ? scoreRows('indicators', indicators, found?.indicators ?? [], sameIndicator) : []),
    ...(responsibilities
      ? scoreRows('responsibilities', responsibilities, found?.responsibilities ?? [], sameResponsibility)
      : []),
    ...(citations ? scoreRows('citations', citations, found?.citations ?? [], sameCitation) : []),
  ];
}
