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
  /** `NEAR` stands around fewer than two terms. */
  'near-parts-missing',
  /** A part of `NEAR` or of `~句` is something else than a term or bracketed alternatives of terms. */
  'plain-term-expected',
  /** `a ~句 b ~段 c` does not say what stands together with what. */
  'scopes-mixed',
  /** `*` alone would be anything. */
  'wildcards-only',
] as const;
export type BadQueryReason = (typeof BAD_QUERY_REASONS)[number];

/**
 * The expected failure for a query that cannot be read; `position` is the UTF-16 offset to point at, `length` how many code
 * units are meant where more than one is.
 */
export function badQuery(position: number, reason: BadQueryReason, length?: number): AppError {
  return new AppError('search/bad-query', { position, reason, ...(length === undefined ? {} : { length }) });
}
