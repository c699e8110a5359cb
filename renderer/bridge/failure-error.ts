import type { Failure } from '#core/contract/contract.ts';

/** A refused or failed call; `failure` is what the other side told. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The failure behind anything thrown; what is not a told failure is a bug of the window. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  return { code: 'internal/bug', context: {}, ref: null };
}
