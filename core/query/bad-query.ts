import { AppError } from '../errors/app-error.ts';

/** Why a query cannot be read; the window keeps one sentence for each. */
export const BAD_QUERY_REASONS = [
  'empty-query',
  'unclosed-group',
  'unclosed-quote',
  'operand-missing',
  'field-value-missing',
  'number-expected',
  'date-expected',
  'range-backwards',
  'nested-too-deep',
  'near-not-supported',
  'scope-not-supported',
] as const;
export type BadQueryReason = (typeof BAD_QUERY_REASONS)[number];

/** The expected failure for a query that cannot be read; `position` is the UTF-16 offset to point at. */
export function badQuery(position: number, reason: BadQueryReason): AppError {
  return new AppError('search/bad-query', { position, reason });
}
