import type { Failure } from '#core/contract/contract.ts';
import { FailureText } from '../../parts/FailureText.tsx';
import { BadQueryMark } from './BadQueryMark.tsx';

/** Shows where and why a query cannot be read, and what to do. */
export function BadQuery({ query, failure }: { query: string; failure: Failure }) {
  return (
    <div className="bad-query" role="alert">
      <p>
        <BadQueryMark query={query} failure={failure} />
      </p>
      <FailureText failure={failure} />
    </div>
  );
}
