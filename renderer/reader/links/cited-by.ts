import type { DocumentSummary } from '#core/model/document.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import type { CitationRow } from './find-links.ts';

/** A document that names the open one: what each of its sentences does with it, in the order of its text. */
export type Citing = { document: DocumentSummary; rows: readonly CitationRow[] };

export const CITED_BY_ID = 'cited-by';
const MOST = 1000;

/** The held documents that name a document, the newest first, those without a date last; and how many citations more there are. */
export function useCitedBy(documentId: DocumentId): { citing: readonly Citing[]; unlisted: number } {
  const register = useOperation('registers.list', {
    register: 'citations',
    filter: { cited: documentId },
    limit: MOST,
  }).data;
  const rows = register?.register.register === 'citations' ? register.register.rows : [];
  const ids = [...new Set(rows.map((row) => row.documentId))];
  const list = useOperation('documents.list', ids.length === 0 ? null : { issueId: null, ids });
  const documents = ids.length === 0 ? [] : (list.data?.documents ?? []);
  return {
    citing: documents
      .map((document) => ({ document, rows: rows.filter((row) => row.documentId === document.id) }))
      .toSorted((one, other) => dayOf(other).localeCompare(dayOf(one))),
    unlisted: (register?.total ?? 0) - rows.length,
  };
}

function dayOf({ document }: Citing): string {
  return document.signedOn ?? document.printedOn ?? '';
}

/** Goes to the list of those that cite the open document; false where there are none. */
export function goToCitedBy(): boolean {
  const list = window.document.getElementById(CITED_BY_ID);
  const first = list?.querySelector<HTMLElement>('button');
  if (list === null || first == null) return false;
  list.scrollIntoView({ block: 'center' });
  first.focus({ preventScroll: true });
  return true;
}
