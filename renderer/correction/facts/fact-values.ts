import type { DocumentField, DocumentFields, IssueFields } from '#core/model/correction.ts';
import { DOCUMENT_KINDS, type DocumentReading, type Evidence } from '#core/model/document.ts';
import type { IssueReading } from '#core/model/issue.ts';
import { cleanTyped, hasPrinted } from '#core/model/plain-text.ts';
import { parseDate } from '#core/text/date.ts';

/** The facts of a document in the order in which they are shown. */
export const FACTS = [
  'title',
  'documentNumber',
  'issuers',
  'signedOn',
  'printedOn',
  'column',
  'kind',
  'speaker',
  'pageStart',
  'pageEnd',
] as const satisfies readonly DocumentField[];

export const ISSUE_FACTS = [
  'bulletin',
  'year',
  'number',
  'publishedOn',
] as const satisfies readonly (keyof IssueFields)[];

/** Which evidence speaks for a fact. */
export const EVIDENCE_FOR: Readonly<Record<DocumentField, Evidence['field']>> = {
  title: 'title',
  kind: 'kind',
  documentNumber: 'documentNumber',
  issuers: 'issuers',
  speaker: 'speaker',
  signedOn: 'signedOn',
  printedOn: 'printedOn',
  column: 'column',
  pageStart: 'pages',
  pageEnd: 'pages',
};

export type FactValue = string | number | readonly string[] | null;
export const FACT_PROBLEMS = [
  'empty',
  'leftEmpty',
  'tooLong',
  'tooMany',
  'notADate',
  'notAPage',
  'notAYear',
  'pagesBackwards',
] as const;
export type FactProblem = (typeof FACT_PROBLEMS)[number];

/** What was typed as the fields of a change, or what is wrong with it. */
export type Parsed<Fields> = { ok: true; fields: Fields } | { ok: false; problem: FactProblem };

const LONGEST = 500;
const MOST_ISSUERS = 50;
const LAST_PAGE = 100_000;

/** A fact as it is written in its field; issuers stand a line each. */
export function writeFact(value: FactValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.join('\n') : String(value);
}

/** Reads what was typed into the field of a document's fact; an empty field says that there is none. */
export function parseFact(field: DocumentField, typed: string): Parsed<DocumentFields> {
  const text = cleanTyped(typed);
  switch (field) {
    case 'title':
      return text === '' ? problem('empty') : line(text, (title) => ({ title }));
    case 'documentNumber':
      return line(text, (documentNumber) => ({ documentNumber: orNull(documentNumber) }));
    case 'speaker':
      return line(text, (speaker) => ({ speaker: orNull(speaker) }));
    case 'column':
      return line(text, (column) => ({ column: orNull(column) }));
    case 'issuers': {
      const issuers = [...new Set(text.split(/[\n、；;]/u).map((each) => each.trim()))].filter(hasPrinted);
      if (issuers.length > MOST_ISSUERS) return problem('tooMany');
      return issuers.some((each) => each.length > LONGEST)
        ? problem('tooLong')
        : { ok: true, fields: { issuers } };
    }
    case 'kind': {
      const kind = DOCUMENT_KINDS.find((each) => each === text);
      return kind === undefined ? problem('empty') : { ok: true, fields: { kind } };
    }
    case 'signedOn':
      return date(text, (signedOn) => ({ signedOn }));
    case 'printedOn':
      return date(text, (printedOn) => ({ printedOn }));
    case 'pageStart':
      return whole(text, LAST_PAGE, 'notAPage', (pageStart) => ({ pageStart }));
    case 'pageEnd':
      return whole(text, LAST_PAGE, 'notAPage', (pageEnd) => ({ pageEnd }));
  }
}

/** Reads what was typed into the field of an issue's fact. */
export function parseIssueFact(field: keyof IssueFields, typed: string): Parsed<IssueFields> {
  const text = cleanTyped(typed);
  switch (field) {
    case 'bulletin':
      return line(text, (bulletin) => ({ bulletin: orNull(bulletin) }));
    case 'year': {
      const parsed = whole(text, 2999, 'notAYear', (year) => ({ year }));
      return parsed.ok && parsed.fields.year !== null && parsed.fields.year < 1800
        ? problem('notAYear')
        : parsed;
    }
    case 'number':
      return whole(text, LAST_PAGE, 'notAPage', (number) => ({ number }));
    case 'publishedOn':
      return date(text, (publishedOn) => ({ publishedOn }));
  }
}

/** What is wrong between two facts of a document; null where nothing is. */
export function checkPages({
  pageStart,
  pageEnd,
}: Pick<DocumentReading, 'pageStart' | 'pageEnd'>): FactProblem | null {
  return pageStart !== null && pageEnd !== null && pageEnd < pageStart ? 'pagesBackwards' : null;
}

/** True where two values of a fact say the same. */
export function isSameFact(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The facts of an issue that can be set. */
export function issueFactsOf({ bulletin, year, number, publishedOn }: IssueReading): Required<IssueFields> {
  return { bulletin, year, number, publishedOn };
}

function problem(found: FactProblem): { ok: false; problem: FactProblem } {
  return { ok: false, problem: found };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function line<Fields>(text: string, make: (text: string) => Fields): Parsed<Fields> {
  const single = text.replace(/\s*\n\s*/gu, '');
  return single.length > LONGEST ? problem('tooLong') : { ok: true, fields: make(single) };
}

function date<Fields>(text: string, make: (date: string | null) => Fields): Parsed<Fields> {
  if (text === '') return { ok: true, fields: make(null) };
  const parsed = parseDate(text);
  return parsed === null ? problem('notADate') : { ok: true, fields: make(parsed) };
}

function whole<Fields>(
  text: string,
  largest: number,
  otherwise: FactProblem,
  make: (number: number | null) => Fields,
): Parsed<Fields> {
  if (text === '') return { ok: true, fields: make(null) };
  const number = Number(text.normalize('NFKC'));
  if (!Number.isInteger(number) || number < 1 || number > largest) return problem(otherwise);
  return { ok: true, fields: make(number) };
}
