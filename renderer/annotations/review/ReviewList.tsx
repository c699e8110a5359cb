import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewOutcome } from '#core/model/annotation.ts';
import type { Review } from '#core/model/annotation-list.ts';
import { readOptions } from '../../bridge/query-client.ts';
import { STRETCH, useStretches } from '../../parts/use-stretches.ts';
import { useVirtualRows } from '../../parts/use-virtual-rows.ts';
import { useStore } from '../../state/store.ts';
import { ReviewRow } from './ReviewRow.tsx';
import { lookAtReviews, reviewingStore } from './review-state.ts';
import { useReviewKeys } from './use-review-keys.ts';

/** The passages that wait for a look, old beside new. */
export function ReviewList(props: { outcomes: ReviewOutcome[] | null; total: number; isReadOnly: boolean }) {
  'use no memo';
  const { t } = useTranslation();
  const { outcomes, total, isReadOnly } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const active = Math.min(useStore(reviewingStore).active, total - 1);
  const rows = useVirtualRows({ scroller, count: total, estimate: 150 });
  const items = rows.getVirtualItems();
  const known = useStretches(
    items.map(({ index }) => index),
    (stretch) => readOptions('annotations.awaiting', { outcomes, ...stretch }),
  );
  const reviewAt = (index: number): Review | undefined =>
    known.get(Math.floor(index / STRETCH))?.reviews[index % STRETCH];
  const onKeyDown = useReviewKeys({
    outcomes,
    total,
    active,
    isReadOnly,
    reveal: (index) => {
      rows.scrollToIndex(index, { align: 'auto' });
    },
  });
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: reviewingStore.get().scrollTop });
  }, [outcomes]);
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={scroller}
      className="results review-grid"
      role="grid"
      tabIndex={0}
      aria-label={t('annotations.review.list')}
      aria-rowcount={total}
      aria-activedescendant={`review-${active}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        lookAtReviews({ scrollTop: event.currentTarget.scrollTop });
      }}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ key, index, start }) => (
          <div
            key={key}
            ref={rows.measureElement}
            data-index={index}
            role="presentation"
            className="row-place"
            style={{ transform: `translateY(${start}px)` }}
          >
            <ReviewRow
              id={`review-${index}`}
              index={index}
              review={reviewAt(index)}
              isActive={index === active}
              isReadOnly={isReadOnly}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
