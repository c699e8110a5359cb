import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { OperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import { readOptions } from './query-client.ts';

/** Reads one operation of the contract for a component, or nothing for null; read again when what it shows has changed. */
export function useOperation<Name extends OperationName>(
  operation: Name,
  request: RequestOf<Name> | null,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
) {
  return useQuery<ResponseOf<Name>>({
    queryKey: [operation, request],
    queryFn: request === null ? skipToken : readOptions(operation, request).queryFn,
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}
