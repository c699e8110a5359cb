import type { KeyboardEvent } from 'react';
import type { Review } from '#core/model/annotation-list.ts';
import { meaningOf } from '../../keys/use-keys.ts';
import { rowOfKey } from '../../parts/list-keys.ts';
import { acceptReview, beginRepoint } from '../../state/review-actions.ts';
import { openReview } from './open-review.ts';
import { lookAtReviews } from './review-state.ts';

/** What the list of what waits does with a key: A or Enter accepts what is found, K keeps what is not, R points elsewhere, O opens. */
export function useReviewKeys(list: {
  total: number;
  active: number;
  review: Review | undefined;
  isReadOnly: boolean;
  reveal: (index: number) => void;
}): (event: KeyboardEvent) => void {
  const { review, isReadOnly } = list;
  const find = (event: KeyboardEvent): (() => void) | null => {
    const next = rowOfKey(event.key, list.active, list.total);
    if (next !== null)
      return () => {
        lookAtReviews({ active: next });
        list.reveal(next);
      };
    const name = meaningOf('reviewing', event.nativeEvent)?.name;
    if (review === undefined) return null;
    const show = () => {
      openReview(review);
    };
    if (name === 'openPassage') return show;
    if (isReadOnly) return null;
    if (name === 'repoint')
      return () => {
        show();
        beginRepoint(review.annotation.id);
      };
    // What is not found is kept by a key of its own, so that nobody takes it for found.
    const isAccepted = name === (review.outcome === 'lost' ? 'keepOrphan' : 'accept');
    return isAccepted
      ? () => {
          acceptReview(review);
        }
      : null;
  };
  return (event) => {
    if (event.target !== event.currentTarget) return;
    const act = find(event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}
