import { useTranslation } from 'react-i18next';
import type { Failure } from '#core/contract/contract.ts';
import { BAD_QUERY_REASONS } from '#core/query/bad-query.ts';
import { FailureText } from '../parts/FailureText.tsx';

/** Shows where and why a query cannot be read: the character is marked, a missing end by a mark after the last one. */
export function BadQuery({ query, failure }: { query: string; failure: Failure }) {
  const { t } = useTranslation();
  const told = failure.context['position'];
  const position = typeof told === 'number' ? Math.min(Math.max(told, 0), query.length) : null;
  const reason = BAD_QUERY_REASONS.find((each) => each === failure.context['reason']);
  return (
    <div className="bad-query" role="alert">
      {position === null ? null : (
        <p className="bad-query-text" aria-label={t('search.badQueryAt', { position: position + 1 })}>
          {query.slice(0, position)}
          <mark>{query.slice(position, position + 1) || '␣'}</mark>
          {query.slice(position + 1)}
        </p>
      )}
      {position === null ? null : (
        <p>
          {t('search.badQueryAt', { position: position + 1 })}
          {reason === undefined ? '' : ` · ${t(`queryReasons.${reason}`)}`}
        </p>
      )}
      <FailureText failure={failure} />
    </div>
  );
}
