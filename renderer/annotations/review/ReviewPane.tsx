import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { REVIEW_OUTCOMES } from '#core/model/annotation.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/States.tsx';
import { STRETCH } from '../../parts/use-stretches.ts';
import { acceptAllFound } from '../../state/review-actions.ts';
import { useStore } from '../../state/store.ts';
import { ReviewList } from './ReviewList.tsx';
import { lookAtReviews, reviewingStore } from './review-state.ts';

/** What changes of the text did to annotations, to be accepted, pointed elsewhere or kept as it was. */
export function ReviewPane({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useTranslation();
  const { outcome } = useStore(reviewingStore);
  const outcomes = outcome === null ? null : [outcome];
  const first = useOperation(
    'annotations.awaiting',
    { outcomes, offset: 0, limit: STRETCH },
    { keepPrevious: true },
  );
  const all = useOperation('annotations.query', { limit: 1 }).data?.total;
  if (first.isPending) return <LoadingState />;
  if (first.isError) return <ErrorState error={first.error} onRetry={() => void first.refetch()} />;
  const { counts } = first.data;
  const waiting = counts.moved + counts.changed + counts.lost;
  const listed = outcome === null ? waiting : counts[outcome];
  const found = outcome === 'lost' ? 0 : outcome === null ? counts.moved + counts.changed : counts[outcome];
  return (
    <>
      <div className="review-head">
        <Segmented
          label={t('annotations.review.outcomes')}
          choices={[
            { value: 'all' as const, name: t('annotations.review.all', { count: waiting }) },
            ...REVIEW_OUTCOMES.map((value) => ({
              value,
              name: `${t(`annotations.states.${value}`)} ${counts[value]}`,
            })),
          ]}
          value={outcome ?? 'all'}
          onChange={(value) => {
            lookAtReviews({ outcome: value === 'all' ? null : value, active: 0, scrollTop: 0 });
          }}
        />
        <p className="quiet">
          {all === undefined ? '' : t('annotations.review.unchanged', { count: Math.max(0, all - waiting) })}
          {counts.shifts === 0 ? '' : ` ${t('annotations.review.shifts', { count: counts.shifts })}`}
        </p>
        {found < 2 ? null : (
          <Button
            className="button is-small"
            isDisabled={isReadOnly}
            onPress={() => {
              acceptAllFound(outcomes);
            }}
          >
            {t('annotations.review.acceptAll', { count: found })}
          </Button>
        )}
      </div>
      {listed === 0 ? (
        <EmptyState
          mark="核"
          title={t('annotations.review.empty')}
          hint={t('annotations.review.emptyHint')}
        />
      ) : (
        <ReviewList outcomes={outcomes} total={listed} isReadOnly={isReadOnly} />
      )}
    </>
  );
}
