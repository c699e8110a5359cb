import { parseQuery } from '#core/query/parse-query.ts';
import { positiveForms } from '#core/query/positive-forms.ts';
import type { ParsedRequestOf } from '#core/contract/contract.ts';
import type { SearchAnswer } from '#core/model/search.ts';
import type { Db } from '../database/connection.ts';
import { DATE_SQL } from './catalogue-filters.ts';
import { evaluateQuery, type Evaluation } from './evaluate-query.ts';
import type { FullTextIndex } from './full-text-index.ts';
import { readHits } from './read-hits.ts';

/**
 * Answers a query with the true count of matching documents and one page of them, best or newest first.
 * @throws AppError `search/bad-query`; `index/rebuilding` where the index is damaged
 */
export function runSearch(
  db: Db,
  index: FullTextIndex,
  request: ParsedRequestOf<'search.run'>,
): SearchAnswer {
  const startedAt = performance.now();
  const { tree } = parseQuery(request.query);
  const isByDate = request.sort === 'date';
  const evaluation = evaluateQuery(db, index, { tree, wantsRanks: !isByDate });
  const ordered = isByDate ? orderByDate(db, evaluation) : orderByRank(evaluation);
  const page = ordered.slice(request.offset, request.offset + request.limit);
  return {
    query: request.query,
    total: ordered.length,
    searched: countSearched(db),
    hits: readHits(db, page, positiveForms(tree)),
    tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
  };
}

function orderByRank({ matching, ranks }: Evaluation): number[] {
  const ids: number[] = [];
  for (let id = matching.indexOf(1); id >= 0; id = matching.indexOf(1, id + 1)) ids.push(id);
  return ids.sort((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0) || one - other);
}

/** Newest first; documents without a date come last, in the order they were imported. */
function orderByDate(db: Db, { matching }: Evaluation): number[] {
  return db
    .prepare<[], number>(
      `SELECT document.id FROM document JOIN issue ON issue.id = document.issue_id
       ORDER BY ${DATE_SQL} DESC NULLS LAST, document.id`,
    )
    .pluck()
    .all()
    .filter((id) => matching[id] === 1);
}

function countSearched(db: Db): SearchAnswer['searched'] {
  const issues = db.prepare<[], number>('SELECT count(*) FROM issue').pluck().get() ?? 0;
  const counted = db
    .prepare<[], { documents: number; withoutText: number }>(
      'SELECT count(*) AS documents, count(*) FILTER (WHERE characters = 0) AS withoutText FROM document',
    )
    .get();
  return { issues, documents: counted?.documents ?? 0, withoutText: counted?.withoutText ?? 0 };
}
