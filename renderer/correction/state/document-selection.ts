import type { DocumentId, IssueId } from '#core/model/ids.ts';
import { createStore } from '../../state/store.ts';

/** Documents picked out on the pages of issues, and the issue of each; null while none are being picked. */
export type DocumentSelection = ReadonlyMap<DocumentId, IssueId> | null;

export const documentSelectionStore = createStore<DocumentSelection>(null);

/** Picks a document out, or lets it go. */
export function toggleDocument(
  selection: DocumentSelection,
  id: DocumentId,
  issueId: IssueId,
): DocumentSelection {
  const next = new Map(selection);
  if (!next.delete(id)) next.set(id, issueId);
  return next;
}

/** Picks out all documents of an issue; lets them all go where all are picked. */
export function toggleIssue(
  selection: DocumentSelection,
  ids: readonly DocumentId[],
  issueId: IssueId,
): DocumentSelection {
  const next = new Map(selection);
  const hasAll = ids.every((id) => next.has(id));
  for (const id of ids)
    if (hasAll) next.delete(id);
    else next.set(id, issueId);
  return next;
}

/** Of how many issues documents are picked. */
export function countIssues(selection: DocumentSelection): number {
  return new Set(selection?.values() ?? []).size;
}
