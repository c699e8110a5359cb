import { notifyManager, QueryClient } from '@tanstack/react-query';
import type { OperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import { call } from './call.ts';
import { failureOf } from './failure-error.ts';
import { staleOperations, type ChangedPart } from './stale-operations.ts';

/** Failures that go away by themselves, with the milliseconds to wait for it. */
const RETRIED: Readonly<Partial<Record<ErrorCode, number>>> = {
  'process/restarting': 400,
  'search/superseded': 30,
};

// An answer is drawn in the turn in which it came, not after a timer.
notifyManager.setScheduler(queueMicrotask);

/** Cache of answers. What is stored is told when it changes, so nothing grows stale by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The default mode pauses every read while the computer has no network: always, here.
      networkMode: 'always',
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      // What nobody looks at any more is not tried again: only an answer that was superseded and is wanted after all is.
      retry: (count, error) => count < 5 && RETRIED[failureOf(error).code] !== undefined,
      retryDelay: (_count, error) => RETRIED[failureOf(error).code] ?? 0,
    },
  },
});

// Who types asks with every key, and the answers are large; the archive process remembers the last questions.
for (const operation of ['search.run', 'search.facets', 'search.concordance', 'search.complete'] as const)
  queryClient.setQueryDefaults([operation], { gcTime: 2_000 });

// Pictures of pages are large, and soon drawn again.
queryClient.setQueryDefaults(['facsimile.draw'], { gcTime: 5_000 });

/** How one read is asked and cached: by operation, then request. */
export function readOptions<Name extends OperationName>(operation: Name, request: RequestOf<Name>) {
  return {
    queryKey: [operation, request] as const,
    queryFn: (): Promise<ResponseOf<Name>> => call(operation, request),
  };
}

/** Reads again all that shows a changed part. */
export async function refresh(parts: readonly ChangedPart[]): Promise<void> {
  const stale = staleOperations(parts);
  await queryClient.invalidateQueries({
    predicate: (query) => stale.has(query.queryKey[0] as OperationName), // every key is made by readOptions
  });
}
