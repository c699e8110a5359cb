import { lowest } from '../bulletin/read-document.ts';
import type { Change, DocumentField, DocumentFields } from '../model/correction.ts';
import type { DocumentReading, Evidence } from '../model/document.ts';
import type { IssueReading } from '../model/issue.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../text/document-number.ts';
import { blockHolding } from './blocks-of.ts';
import { documentAt, findDocumentAt } from './find-document.ts';

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
  let issue = reading;
  const documents = [...reading.documents];
  const change = (index: number, made: (document: DocumentReading) => DocumentReading): void => {
    const document = documents[index];
    if (document) documents[index] = made(document);
  };
  for (const index of numberedByArchivist(reading, changes))
    change(index, (document) => vouch(document, ['pages']));
  for (const given of changes) {
    if (given.change === 'set-issue') issue = { ...issue, ...given.fields };
    else if (given.change === 'set-document')
      change(findDocumentAt(reading.documents, given.at), (document) => setFields(document, given.fields));
  }
  return { ...issue, documents };
}

function setFields(document: DocumentReading, given: DocumentFields): DocumentReading {
  const fields = { ...given };
  if (fields.documentNumber != null) fields.documentNumber = canonicalNumber(fields.documentNumber);
  const set = new Set<Evidence['field']>();
  for (const field of DOCUMENT_FIELDS) if (Object.hasOwn(fields, field)) set.add(EVIDENCE_OF[field]);
  return vouch({ ...document, ...fields }, [...set]);
}

/** The archivist stands for these conclusions. */
function vouch(document: DocumentReading, fields: readonly Evidence['field'][]): DocumentReading {
  const evidence: Evidence[] = document.evidence.filter(({ field }) => !fields.includes(field));
  for (const field of fields) evidence.push({ field, rule: 'archivist', confidence: 1, source: null });
  return { ...document, evidence, confidence: lowest(evidence) };
}

/** The documents that stand on pages to which the archivist gave their numbers. */
function numberedByArchivist(reading: IssueReading, changes: readonly Change[]): Set<number> {
  const { documents } = reading;
  const numbered = new Set<number>();
  let onward = Infinity;
  for (const change of changes) {
    if (change.change !== 'set-page') continue;
    const found = blockHolding(reading, change.at);
    if (found === null || found.block.page === null) continue;
    numbered.add(found.document.order - 1);
    if (change.scope === 'onward') onward = Math.min(onward, change.at);
  }
  for (const [index, document] of documents.entries())
    if ((documentAt(document) ?? -1) > onward && document.pageStart !== null) numbered.add(index);
  return numbered;
}

/** 济槐发[2024]2号 as 济槐发〔2024〕2号; what is no document number stays as it was typed. */
export function canonicalNumber(typed: string): string {
  const number = parseDocumentNumber(typed);
  return number ? formatDocumentNumber(number) : typed;
}
