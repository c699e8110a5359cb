import type { DocumentId, IssueId } from '#core/model/ids.ts';
import { queryClient, readOptions } from '../bridge/query-client.ts';

/** A document that is likely to be opened next. */
type Next = { documentId: DocumentId; issueId: IssueId };

/** So long the pointer rests on a line before its document is read: one that passes over a list reads nothing. */
const REST_MS = 50;

let resting: ReturnType<typeof setTimeout> | undefined;

/** Reads at once all that the reader shows of a document. */
export function readAhead({ documentId, issueId }: Next): void {
  const wanted = [
    queryClient.query(readOptions('documents.get', { documentId })),
    queryClient.query(readOptions('annotations.list', { documentId })),
    queryClient.query(readOptions('issues.get', { issueId })),
  ];
  // Whoever opens the document hears of what failed.
  void Promise.allSettled(wanted);
}

/** For what opens a document when pressed: reads it when the pointer rests there, when it is focused, and when it is being pressed. */
export function aheadOf(next: Next) {
  const now = (): void => {
    clearTimeout(resting);
    readAhead(next);
  };
  return {
    onPointerEnter: (): void => {
      clearTimeout(resting);
      resting = setTimeout(now, REST_MS);
    },
    onPointerLeave: (): void => {
      clearTimeout(resting);
    },
    onPointerDown: now,
    onFocus: now,
  };
}
