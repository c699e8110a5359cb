import type { OperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import { FailureError } from './failure-error.ts';

/** Calls one operation of the contract and returns its value; throws {@link FailureError} with the told failure. */
export async function call<Name extends OperationName>(
  operation: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const answer = await window.gazette.call(operation, request);
  if (!answer.ok) throw new FailureError(answer.error);
  return answer.value;
}
