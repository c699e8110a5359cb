import type { ParsedRequestOf } from '#core/contract/contract.ts';
import type { SearchAnswer } from '#core/model/search.ts';
import { tellSearched } from './catalogue.ts';
import { countIn } from './document-set.ts';
import { firstDocuments } from './order-documents.ts';
import { readHits } from './read-hits.ts';
import type { Searched } from './search-memory.ts';

/**
 * Answers a query with the true count of matching documents and one page of them.
 * @throws AppError `search/bad-query`, `search/superseded`; `index/rebuilding` where the index is damaged
 */
export async function runSearch(
  archive: Searched,
  request: ParsedRequestOf<'search.run'>,
  breathe: () => Promise<void>,
): Promise<SearchAnswer> {
  const startedAt = performance.now();
  const result = await archive.searches.find(request, breathe);
  const end = request.offset + request.limit;
  const page = firstDocuments(result, request.sort, end).subarray(request.offset, end);
  return {
    query: request.query,
    total: countIn(result.narrowed.documents),
    searched: tellSearched(archive.db, result.catalogue),
    hits: readHits(archive.db, page, result.tree),
    tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
  };
}
