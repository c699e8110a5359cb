import { failureOf } from '../bridge/failure-error.ts';
import { ErrorState, LoadingState } from '../parts/States.tsx';
import { BadQuery } from './query/BadQuery.tsx';
import { Rebuilding } from './Rebuilding.tsx';

/** Why there is no answer: what cannot be read is pointed at, what has to be waited for is waited for. */
export function SearchFailure(props: { error: unknown; query: string; onRetry: () => void }) {
  const failure = failureOf(props.error);
  if (failure.code === 'search/bad-query') return <BadQuery query={props.query} failure={failure} />;
  if (failure.code === 'index/rebuilding') return <Rebuilding onRetry={props.onRetry} />;
  if (failure.code === 'search/superseded') return <LoadingState />;
  return <ErrorState error={props.error} onRetry={props.onRetry} />;
}
