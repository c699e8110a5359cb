import type { ErrorCode } from './error-codes.ts';

/** Facts a message may name: file names, counts, positions. Never a stack trace, never user text at length. */
export type ErrorContext = Readonly<Record<string, string | number | boolean | null>>;

/** An expected failure. Everything else that is thrown is a bug. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly context: ErrorContext;

  constructor(code: ErrorCode, context: ErrorContext = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.context = context;
  }
}

/** True for an {@link AppError} with one of `codes` (with any code when none is given). */
export function isAppError(error: unknown, ...codes: ErrorCode[]): error is AppError {
  return error instanceof AppError && (codes.length === 0 || codes.includes(error.code));
}
