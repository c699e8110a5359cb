import { useTranslation } from 'react-i18next';
import type { SearchQuestion } from '#core/model/search.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { EmptyState, LoadingState } from '../../parts/States.tsx';
import { useAnswered } from '../../parts/use-answered.ts';
import { useLate } from '../../parts/use-late.ts';
import { linePage, searchStore } from '../../state/search-state.ts';
import { useSelected } from '../../state/store.ts';
import { SearchFailure } from '../SearchFailure.tsx';
import { LinesBar } from './LinesBar.tsx';
import { LinesList, MOST_LINES } from './LinesList.tsx';

/** Every hit as a line with what stands before and behind it, in the chosen order. */
export function LinesView({ question, isAsked }: { question: SearchQuestion; isAsked: boolean }) {
  const { t } = useTranslation();
  const order = useSelected(searchStore, (state) => state.order);
  const first = useOperation('search.concordance', linePage({ question, order }, 0), {
    enabled: isAsked,
    keepPrevious: true,
  });
  const isStale = first.isPlaceholderData;
  const isLate = useLate(isStale);
  const answered = useAnswered(question, isStale);
  const answeredOrder = useAnswered(order, isStale);
  if (first.isError)
    return <SearchFailure error={first.error} query={question.query} onRetry={() => void first.refetch()} />;
  if (first.data === undefined) return <LoadingState />;
  const { total, isOrdered, mostOrdered } = first.data;
  if (total === 0)
    return <EmptyState mark="行" title={t('search.lines.none')} hint={t('search.lines.noneHint')} />;
  return (
    <div className={`lines-view${isLate ? ' is-late' : ''}`} aria-busy={isStale}>
      <LinesBar question={answered} order={answeredOrder} total={total} />
      {isOrdered ? null : (
        <p className="lines-notice" role="status">
          {t('search.lines.unordered', { most: mostOrdered.toLocaleString() })}
        </p>
      )}
      {total > MOST_LINES ? (
        <p className="lines-notice" role="status">
          {t('search.lines.tooMany', { most: MOST_LINES.toLocaleString() })}
        </p>
      ) : null}
      <LinesList
        key={`${JSON.stringify(answered)} ${answeredOrder}`}
        question={answered}
        order={answeredOrder}
        total={total}
        isStale={isStale}
      />
    </div>
  );
}
