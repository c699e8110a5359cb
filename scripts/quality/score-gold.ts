import { DOCUMENT_KINDS, type DocumentReading } from '#core/model/document.ts';
import { causeOf, type Finding } from './finding.ts';
import type { GoldLine } from './label.ts';
import { type Pair, pairByAgreement, pairInOrder } from './pair-documents.ts';
import { printedTitle } from './printed-title.ts';
import type { FileReading } from './read-file.ts';
import { sameDate, sameIssuers, sameNumber, sameText, splitIssuers } from './same.ts';

/** The date a reading gives a document: signed, else printed. */
function dateOf(reading: DocumentReading): string | null {
  return reading.signedOn ?? reading.printedOn;
}

function sameTitle(line: GoldLine, reading: DocumentReading): boolean {
  if (line.title === null) return printedTitle(reading) === null;
  return sameText(line.title, reading.title);
}

function agreement(line: GoldLine, reading: DocumentReading): number {
  let score = 0;
  if (line.title !== null && sameTitle(line, reading)) score += 4;
  if (line.docNumber !== null && sameNumber(line.docNumber, reading.documentNumber)) score += 3;
  if (line.issuer !== null && sameIssuers(splitIssuers(line.issuer), reading.issuers)) score += 1;
  if (line.date !== null && sameDate(line.date, dateOf(reading))) score += 1;
  return score;
}

function pairLines(lines: readonly GoldLine[], readings: readonly DocumentReading[]): Pair<GoldLine>[] {
  const inAll = lines[0]?.docsInFile ?? lines.length;
  if (inAll !== readings.length) return pairByAgreement(lines, readings, agreement);
  const places = lines.map((line, index) => readings[(line.docIndex ?? index + 1) - 1]);
  return pairInOrder(
    lines,
    places.flatMap((reading) => reading ?? []),
  );
}

type Compared = Pick<Finding, 'field' | 'expected' | 'found' | 'right' | 'cause'>;

function compareDocument(line: GoldLine, reading: DocumentReading | null): Compared[] {
  const issuers = splitIssuers(line.issuer);
  const compared: Compared[] = [
    {
      field: 'title',
      expected: line.title,
      found: reading?.title ?? null,
      right: reading !== null && sameTitle(line, reading),
      cause: causeOf(reading, 'title'),
    },
    {
      field: 'number',
      expected: line.docNumber,
      found: reading?.documentNumber ?? null,
      right: reading !== null && sameNumber(line.docNumber, reading.documentNumber),
      cause: causeOf(reading, 'documentNumber'),
    },
    {
      field: 'date',
      expected: line.date,
      found: reading && dateOf(reading),
      right: reading !== null && sameDate(line.date, dateOf(reading)),
      cause: causeOf(reading, 'signedOn') ?? causeOf(reading, 'printedOn'),
    },
    {
      field: 'issuers',
      expected: line.issuer,
      found: reading === null || reading.issuers.length === 0 ? null : reading.issuers.join('、'),
      right: reading !== null && sameIssuers(issuers, reading.issuers),
      cause: causeOf(reading, 'issuers'),
    },
  ];
  const named = (line.kind ?? '').split('|');
  const kinds = DOCUMENT_KINDS.filter((known) => named.includes(known));
  if (kinds.length > 0)
    compared.push({
      field: 'kind',
      expected: kinds.join('|'),
      found: reading?.kind ?? null,
      right: reading !== null && kinds.includes(reading.kind),
      cause: causeOf(reading, 'kind'),
    });
  return compared;
}

/** Whether as many documents were found as the file holds, where the gold says how many. */
function compareCount(file: string, [line]: readonly GoldLine[], reading: FileReading): Finding[] {
  if (line?.docsInFile === undefined) return [];
  const [expected, found] = [String(line.docsInFile), String(reading.documents.length)];
  return [
    { file, document: 'all', field: 'documents', expected, found, right: expected === found, cause: null },
  ];
}

/** Compares the reading of one file with the lines of a gold.jsonl about it. A file that cannot be read misses every field. */
export function scoreGold(file: string, lines: readonly GoldLine[], reading: FileReading): Finding[] {
  const compared = pairLines(lines, reading.documents).flatMap(({ expected, reading: document }, index) => {
    const name = `${String(expected.docIndex ?? index + 1)} ${expected.title ?? '(no title)'}`;
    const failure = reading.failure === null ? null : { rule: reading.failure, confidence: 0 };
    return compareDocument(expected, document).map((one) => ({
      file,
      document: name,
      ...one,
      cause: failure ?? one.cause,
    }));
  });
  return [...compared, ...compareCount(file, lines, reading)];
}
