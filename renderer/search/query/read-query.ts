import type { Failure } from '#core/contract/contract.ts';
import { AppError } from '#core/errors/app-error.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import type { ParsedQuery } from '#core/query/query-tree.ts';
import type { AskedWords } from '../../state/navigation.ts';

/** How the window reads what is typed: not at all, understood, or with the place where it cannot be read. */
export type ReadQuery =
  { state: 'empty' } | { state: 'understood'; parsed: ParsedQuery } | { state: 'bad'; failure: Failure };

/** Reads a query as the archive will, so that what is half typed is told at once and asks for nothing. */
export function readQuery({ query, isExact, isWholeWord }: AskedWords): ReadQuery {
  if (query.trim() === '') return { state: 'empty' };
  try {
    return { state: 'understood', parsed: parseQuery(query, { isExact, isWholeWord }) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { state: 'bad', failure: { code: error.code, context: error.context, ref: null } };
  }
}
