import type { ErrorCode } from '#core/errors/error-codes.ts';
import type { Failure } from '#core/model/job.ts';
import { failureMessage } from './messages.ts';

/** A failure as commands tell it: a stable code for scripts, a sentence for people. */
export type ToldFailure = { code: ErrorCode; message: string };

/** What a command has to say: an object for scripts, a text for people, and the failure it ends with, if any. */
export type Outcome = {
  answer: Record<string, unknown>;
  text: string;
  error?: ToldFailure | null;
};

/** Gives a failure its sentence. */
export function tellFailure(failure: Failure): ToldFailure {
  return { code: failure.code, message: failureMessage(failure) };
}

/**
 * Writes the outcome: exactly one JSON object on stdout, or the text there and the failure on stderr. Returns the exit code:
 * 1 where a failure was told.
 */
export function printOutcome({ answer, text, error = null }: Outcome, asJson: boolean): 0 | 1 {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(error === null ? answer : { ...answer, error })}\n`);
  } else {
    if (text !== '') process.stdout.write(`${text}\n`);
    if (error !== null) process.stderr.write(`${error.message} [${error.code}]\n`);
  }
  return error === null ? 0 : 1;
}
