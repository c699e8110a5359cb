import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OperationName, RequestOf } from '#core/contract/contract.ts';
import { readOptions } from './query-client.ts';

/** Reads one operation of the contract for a component; read again when what it shows has changed. */
export function useOperation<Name extends OperationName>(
  operation: Name,
  request: RequestOf<Name>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
) {
  return useQuery({
    ...readOptions(operation, request),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}
