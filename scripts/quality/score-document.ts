import { readRegisters } from '#core/bulletin/read-registers.ts';
import type { DocumentReading } from '#core/model/document.ts';
import { causeOf } from './finding.ts';
import type { DocumentLabel } from './label.ts';
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

function scoreNames(label: DocumentLabel, reading: DocumentReading | null): RowFinding[] {
  const { title, documentNumber, column } = label;
  const number = reading?.documentNumber ?? null;
  const same = (value: Value | undefined, found: Value | undefined): boolean =>
    reading !== null && sameText(value ?? null, found ?? null);
  return [
    ...scoreValue(
      'title',
      {
        expected: title,
        found: reading?.title ?? null,
        // A document without a printed title has to be called something.
        same: reading !== null && (title === null || same(title, reading.title)),
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

function scoreFacts(label: DocumentLabel, reading: DocumentReading | null): RowFinding[] {
  const plainly = (field: string, key: 'signedOn' | 'printedOn' | 'kind'): RowFinding[] => {
    const found = reading?.[key] ?? null;
    const same = reading !== null && label[key] === found;
    return scoreValue(field, { expected: label[key], found, same }, causeOf(reading, key));
  };
  return [...plainly('signed', 'signedOn'), ...plainly('printed', 'printedOn'), ...plainly('kind', 'kind')];
}

/** Compares all that a label gives with the reading that stands for the document; without one everything is missed. */
export function scoreDocument(label: DocumentLabel, reading: DocumentReading | null): RowFinding[] {
  return [
    ...scoreNames(label, reading),
    ...scoreFacts(label, reading),
    ...scoreIssuers(label, reading),
    ...scoreOutline(label, reading),
    ...scoreRegisters(label, reading && readRegisters(reading)),
  ];
}
