import type { ErrorCode } from '#core/errors/error-codes.ts';
import type { Failure } from '#core/model/job.ts';

/** A failure told by the archive, thrown to end the command. */
export class CommandFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** True for what the archive told with this code. */
export function isToldAs(error: unknown, code: ErrorCode): boolean {
  return error instanceof CommandFailed && error.failure.code === code;
}
