import { useQueries } from '@tanstack/react-query';
import type { DocumentSummary } from '#core/model/document.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { readOptions } from '../bridge/query-client.ts';

const MOST_AT_ONCE = 1000;

/** The ids of each set, every one once and in stretches that one call may ask for. */
function askable(sets: readonly (readonly DocumentId[])[]): DocumentId[][] {
  return sets.flatMap((ids) => {
    const unique = [...new Set(ids)].sort((one, other) => one - other);
    const stretches: DocumentId[][] = [];
    for (let start = 0; start < unique.length; start += MOST_AT_ONCE)
      stretches.push(unique.slice(start, start + MOST_AT_ONCE));
    return stretches;
  });
}

/** The catalogue entries of documents by id, as far as they are read; each set of ids is one call and cached as such. */
export function useSummaries(
  ...sets: readonly (readonly DocumentId[])[]
): ReadonlyMap<DocumentId, DocumentSummary> {
  const answers = useQueries({
    queries: askable(sets).map((ids) => readOptions('documents.list', { issueId: null, ids })),
  });
  return new Map(
    answers.flatMap(({ data }) =>
      (data?.documents ?? []).map((document) => [document.id, document] as const),
    ),
  );
}
