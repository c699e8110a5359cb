import type { ParsedRequestOf } from '#core/contract/contract.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { HitRange } from '#core/query/build-snippets.ts';
import { locateHits } from '#core/query/find-hits.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import type { Db } from '../database/connection.ts';
import { TextReader } from './text-reader.ts';

/**
 * Every hit of a query in one document: as many as its `count` in the results.
 * @throws AppError `search/bad-query`, `item/not-found`
 */
export function locateInDocument(db: Db, request: ParsedRequestOf<'search.locate'>): HitRange[] {
  const { tree } = parseQuery(request.query, request);
  const text = new TextReader(db).find(request.documentId);
  if (text === null) throw new AppError('item/not-found', { documentId: request.documentId });
  return locateHits(tree, text);
}
