import type { DocumentId, Range } from '#core/model/ids.ts';
import { queryClient, readOptions } from '../bridge/query-client.ts';
import { openPlace } from '../state/navigation.ts';
import { attempt } from '../state/toasts.ts';

/** Opens a document on the shelf, at the sentence something was drawn from, or as it was left where there is no range. */
export function openSentence(documentId: DocumentId, range: Range | null): void {
  attempt(async () => {
    const { documents } = await queryClient.query(
      readOptions('documents.list', { issueId: null, ids: [documentId] }),
    );
    openPlace(
      { documentId, asked: null, from: null, target: range === null ? null : { at: 'range', range } },
      'shelf',
      documents[0]?.issueId ?? null,
    );
  });
}
