import { changeStates } from '#core/correction/change-state.ts';
import { correctFields } from '#core/correction/correct-fields.ts';
import { documentAt, findDocumentAt } from '#core/correction/find-document.ts';
import { factsBefore } from '#core/correction/values-before.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { Change, ChangeOf, ChangeState, DocumentField, DocumentFields } from '#core/model/correction.ts';
import type { DocumentReading } from '#core/model/document.ts';
import type { CorrectionId, DocumentId, IssueId } from '#core/model/ids.ts';
import type { RegisterReading } from '#core/model/register.ts';
import { readRegisters } from '#core/registers/read-registers.ts';
import type { Db } from '../database/connection.ts';
import { getDocument } from '../holdings/documents.ts';
import { getIssue } from '../holdings/issues.ts';
import { readCatalogueReading, type CatalogueReading } from './catalogue-reading.ts';
import { listKeptChanges, type KeptChange } from './correction-rows.ts';
import { inTurn } from './in-turn.ts';
import type { CorrectionWork } from './keep-corrections.ts';
import { storeFacts } from './store-facts.ts';

/** A document with other facts: without its text, and with it where registers are drawn from it again. */
export type CorrectedDocument = {
  id: DocumentId;
  reading: DocumentReading;
  drawn: { document: DocumentReading; registers: RegisterReading } | null;
};

/** What is to be stored of one issue in which facts were set. */
export type IssueFacts = {
  sha256: string;
  corrections: { change: Change; before: Change | null; documentTitle: string | null }[];
  documents: CorrectedDocument[];
  /** The corrections before that set facts of documents; and what became of them, and of the new ones behind them. */
  kept: KeptChange[];
  states: ChangeState[];
  /** Whether the index holds some of these facts. */
  isIndexed: boolean;
};

/** Facts that the index holds. */
const INDEXED: ReadonlySet<string> = new Set<DocumentField>(['title', 'documentNumber', 'issuers']);
/** Facts from which no register draws but that of bodies, which knows the issuers. */
const APART: ReadonlySet<string> = new Set<DocumentField>([
  'column',
  'pageStart',
  'pageEnd',
  'speaker',
  'issuers',
]);

/**
 * Sets the same facts of many documents of any issues, all of it or nothing, and returns the ids of the corrections. Facts are set
 * last of all when an issue is read, so the stored reading is corrected as it stands: that is what reading it again would give.
 * @throws AppError `item/not-found`
 */
export function setFields(
  work: CorrectionWork,
  documentIds: readonly DocumentId[],
  fields: DocumentFields,
): Promise<CorrectionId[]> {
  return inTurn(work, async () => {
    const { db } = work.archive;
    const facts: IssueFacts[] = [];
    for (const [issueId, ids] of groupByIssue(db, documentIds)) {
      await work.breathe();
      facts.push(correctIssue(db, issueId, ids, fields));
    }
    await work.breathe();
    return storeFacts(work, facts);
  });
}

function groupByIssue(db: Db, documentIds: readonly DocumentId[]): Map<IssueId, Set<DocumentId>> {
  const find = db.prepare<[number], IssueId>('SELECT issue_id FROM document WHERE id = ?').pluck();
  const groups = new Map<IssueId, Set<DocumentId>>();
  for (const id of documentIds) {
    const issueId = find.get(id);
    if (issueId === undefined) throw new AppError('item/not-found', { what: 'document', id });
    const group = groups.get(issueId) ?? new Set();
    groups.set(issueId, group.add(id));
  }
  return groups;
}

function correctIssue(
  db: Db,
  issueId: IssueId,
  wanted: ReadonlySet<DocumentId>,
  fields: DocumentFields,
): IssueFacts {
  const catalogue = readCatalogueReading(db, issueId);
  const { ids, reading } = catalogue;
  const changes = reading.documents.flatMap((document, at): ChangeOf<'set-document'>[] => {
    const id = ids[at];
    const start = documentAt(document);
    if (id === undefined || !wanted.has(id) || start === null) return [];
    return [{ change: 'set-document', at: start, fields }];
  });
  return correctCatalogue(db, issueId, catalogue, changes);
}

/** What is to be stored where changes of an issue only set facts of its documents; null where they do more, or name none of them. */
export function correctFacts(db: Db, issueId: IssueId, changes: readonly Change[]): IssueFacts | null {
  const setting = changes.filter((change) => change.change === 'set-document');
  if (setting.length < changes.length) return null;
  const catalogue = readCatalogueReading(db, issueId);
  const { documents } = catalogue.reading;
  if (setting.some(({ at }) => findDocumentAt(documents, at) === -1)) return null;
  return correctCatalogue(db, issueId, catalogue, setting);
}

function correctCatalogue(
  db: Db,
  issueId: IssueId,
  { ids, reading }: CatalogueReading,
  changes: readonly ChangeOf<'set-document'>[],
): IssueFacts {
  const { sha256 } = getIssue(db, issueId).original;
  const corrected = correctFields(reading, changes);
  const before = factsBefore(reading, changes);
  const kept = listKeptChanges(db, sha256).filter(({ change }) => change.change === 'set-document');
  const fields = [...new Set(changes.flatMap((change) => Object.keys(change.fields)))];
  const areDrawnFrom = fields.some((field) => !APART.has(field));
  return {
    sha256,
    corrections: changes.map((change, at) => ({
      change,
      ...(before[at] ?? { before: null, documentTitle: null }),
    })),
    documents: corrected.documents.flatMap((document, at) => {
      const id = ids[at];
      if (id === undefined || document === reading.documents[at]) return [];
      return [{ id, reading: document, drawn: areDrawnFrom ? drawAgain(db, id, document) : null }];
    }),
    kept,
    isIndexed: fields.some((field) => INDEXED.has(field)),
    states: changeStates(corrected, [...kept.map(({ change }) => change), ...changes]),
  };
}

/** The facts drawn from a document's text, with what is set of it now. */
function drawAgain(db: Db, id: DocumentId, facts: DocumentReading): CorrectedDocument['drawn'] {
  const { text, blocks, outline } = getDocument(db, id);
  const document = { ...facts, text, blocks, outline };
  return { document, registers: readRegisters(document) };
}
