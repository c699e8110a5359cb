import { lowest } from '../bulletin/read-document.ts';
import type { Change, DocumentField, DocumentFields } from '../model/correction.ts';
import type { DocumentReading, Evidence } from '../model/document.ts';
import type { IssueReading } from '../model/issue.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../text/document-number.ts';
import { findDocumentAt } from './find-document.ts';

const EVIDENCE_OF = {
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
} as const satisfies Record<DocumentField, Evidence['field']>;

const DOCUMENT_FIELDS = Object.keys(EVIDENCE_OF) as DocumentField[]; // its own keys

/** The reading with the facts that the archivist set; each has the archivist for its evidence, in place of what was read. */
export function correctFields(reading: IssueReading, changes: readonly Change[]): IssueReading {
  return changes.reduce<IssueReading>((before, change) => {
    if (change.change === 'set-issue') return { ...before, ...change.fields };
    if (change.change !== 'set-document') return before;
    const index = findDocumentAt(before.documents, change.at);
    const document = before.documents[index];
    if (!document) return before;
    return { ...before, documents: before.documents.with(index, setFields(document, change.fields)) };
  }, reading);
}

function setFields(document: DocumentReading, given: DocumentFields): DocumentReading {
  const fields = { ...given };
  if (fields.documentNumber != null) fields.documentNumber = canonicalNumber(fields.documentNumber);
  const set = new Set<Evidence['field']>();
  for (const field of DOCUMENT_FIELDS) if (Object.hasOwn(fields, field)) set.add(EVIDENCE_OF[field]);
  const evidence: Evidence[] = document.evidence.filter(({ field }) => !set.has(field));
  for (const field of set) evidence.push({ field, rule: 'archivist', confidence: 1, source: null });
  return { ...document, ...fields, evidence, confidence: lowest(evidence) };
}

/** 济槐发[2024]2号 as 济槐发〔2024〕2号; what is no document number stays as it was typed. */
export function canonicalNumber(typed: string): string {
  const number = parseDocumentNumber(typed);
  return number ? formatDocumentNumber(number) : typed;
}
