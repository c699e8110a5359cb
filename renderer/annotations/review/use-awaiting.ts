import { useOperation } from '../../bridge/use-operation.ts';

/** How many annotations wait for a look. */
export function useAwaiting(): number {
  const counts = useOperation('annotations.awaiting', { limit: 1 }).data?.counts;
  return counts === undefined ? 0 : counts.moved + counts.changed + counts.lost;
}
