import type { Answer } from '#core/contract/contract.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { Failure } from '#core/model/job.ts';

/** A failure that another process answered with, on its way through this one; keeps the reference to the other's log entry. */
class AnsweredFailure extends AppError {
  readonly ref: string | null;

  constructor({ code, context, ref }: Failure) {
    super(code, context);
    this.ref = ref;
  }
}

/** The value of an answer; throws its failure. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new AnsweredFailure(answer.error);
  return answer.value;
}

/** The reference that a failure came with; null for one of our own. */
export function refOf(error: AppError): string | null {
  return error instanceof AnsweredFailure ? error.ref : null;
}
