import { readRegisters } from '#core/registers/read-registers.ts';
import type { DocumentReading } from '#core/model/document.ts';
import { causeOf } from './finding.ts';
import type { DocumentLabel } from './label.ts';
import { printedTitle } from './printed-title.ts';
import { sameNumberUnderLetterhead, sameSet, sameText } from './same.ts';
import { type RowFinding, scoreOutline, scoreRegisters } from './score-rows.ts';

type Value = string | null;

/** A set of names as one value; null where there are none. */
function listed(names: readonly string[] | undefined): Value {
  return names === undefined || names.length === 0 ? null : names.join('、');
}

function scoreValue(
  field: string,
  values: { expected: Value | undefined; found: Value; same: boolean },
  cause: RowFinding['cause'],
): RowFinding[] {
  const { expected, found, same } = values;
  return expected === undefined ? [] : [{ field, expected, found, right: same, cause }];
}

function scoreIssuers({ issuers }: DocumentLabel, reading: DocumentReading | null): RowFinding[] {
  if (issuers === undefined) return [];
  const same = reading !== null && sameSet(issuers, reading.issuers);
  const values = { expected: listed(issuers), found: listed(reading?.issuers), same };
  return scoreValue('issuers', values, causeOf(reading, 'issuers'));
}

/** The titles that a label accepts; null where none is printed. */
export function titlesOf({ title = null }: DocumentLabel): string[] | null {
  return typeof title === 'string' ? [title] : title;
}

function scoreNames(label: DocumentLabel, reading: DocumentReading | null): RowFinding[] {
  const { documentNumber, column } = label;
  const titles = titlesOf(label);
  const number = reading?.documentNumber ?? null;
  const same = (value: Value | undefined, found: Value | undefined): boolean =>
    reading !== null && sameText(value ?? null, found ?? null);
  return [
    ...scoreValue(
      'title',
      {
        expected: titles?.join(' or ') ?? null,
        found: reading?.title ?? null,
        // A document without a printed title has to be called something, but not by another line of the print.
        same:
          reading !== null &&
          (titles?.some((one) => same(one, reading.title)) ?? printedTitle(reading) === null),
      },
      causeOf(reading, 'title'),
    ),
    ...scoreValue(
      'number',
      {
        expected: documentNumber,
        found: number,
        same: reading !== null && sameNumberUnderLetterhead(documentNumber ?? null, number),
      },
      causeOf(reading, 'documentNumber'),
    ),
    ...scoreValue(
      'column',
      { expected: column, found: reading?.column ?? null, same: same(column, reading?.column) },
      causeOf(reading, 'column'),
    ),
  ];
}

function scoreDate(
  field: string,
  key: 'signedOn' | 'printedOn',
  [label, reading]: readonly [DocumentLabel, DocumentReading | null],
): RowFinding[] {
  const found = reading?.[key] ?? null;
  const same = reading !== null && label[key] === found;
  return scoreValue(field, { expected: label[key], found, same }, causeOf(reading, key));
}

function scoreKind({ kind }: DocumentLabel, reading: DocumentReading | null): RowFinding[] {
  if (kind === undefined) return [];
  const kinds = typeof kind === 'string' ? [kind] : kind;
  const found = reading?.kind ?? null;
  const same = found !== null && kinds.includes(found);
  return scoreValue('kind', { expected: kinds.join(' or '), found, same }, causeOf(reading, 'kind'));
}

/** Compares all that a label gives with the reading that stands for the document; without one everything is missed. */
export function scoreDocument(label: DocumentLabel, reading: DocumentReading | null): RowFinding[] {
  return [
    ...scoreNames(label, reading),
    ...scoreDate('signed', 'signedOn', [label, reading]),
    ...scoreDate('printed', 'printedOn', [label, reading]),
    ...scoreKind(label, reading),
    ...scoreIssuers(label, reading),
    ...scoreOutline(label, reading),
    ...scoreRegisters(label, reading && readRegisters(reading)),
  ];
}
