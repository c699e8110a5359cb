import { useTranslation } from 'react-i18next';
import type { Failure } from '#core/contract/contract.ts';
import { BAD_QUERY_REASONS } from '#core/query/bad-query.ts';

/** A query with the characters marked that cannot be read, a missing end by a mark after the last one, and the reason. */
export function BadQueryMark({ query, failure }: { query: string; failure: Failure }) {
  const { t } = useTranslation();
  const { position: told, length } = failure.context;
  const reason = BAD_QUERY_REASONS.find((each) => each === failure.context['reason']);
  const why = reason === undefined ? '' : t(`queryReasons.${reason}`);
  if (typeof told !== 'number') return why;
  const position = Math.min(Math.max(told, 0), query.length);
  const end = position + (typeof length === 'number' ? length : 1);
  return (
    <>
      <span className="bad-query-text" aria-hidden="true">
        {query.slice(0, position)}
        <mark>{query.slice(position, end) || '␣'}</mark>
        {query.slice(end)}
      </span>{' '}
      <span className="bad-query-why">
        {t('search.badQueryAt', { position: position + 1 })} · {why}
      </span>
    </>
  );
}
