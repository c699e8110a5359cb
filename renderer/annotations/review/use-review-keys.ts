import type { KeyboardEvent } from 'react';
import type { ReviewOutcome } from '#core/model/annotation.ts';
import type { Review } from '#core/model/annotation-list.ts';
import { queryClient, readOptions } from '../../bridge/query-client.ts';
import type { KeyName } from '../../keys/key-table.ts';
import { meaningOf } from '../../keys/use-keys.ts';
import { rowOfKey } from '../../parts/list-keys.ts';
import { STRETCH } from '../../parts/use-stretches.ts';
import { pointingStore } from '../../state/pointing.ts';
import { acceptReview, giveUp } from '../../state/review-actions.ts';
import { reportFailure } from '../../state/toasts.ts';
import { openReview } from './open-review.ts';
import { lookAtReviews, reviewingStore } from './review-state.ts';

// One after the other: the next key is for the row that stands there once the one before it is gone.
let queue: Promise<unknown> = Promise.resolve();

/** The marked row as the list stands now; undefined where none is left. */
async function readMarked(outcomes: ReviewOutcome[] | null): Promise<Review | undefined> {
  const { active } = reviewingStore.get();
  const offset = Math.floor(active / STRETCH) * STRETCH;
  const request = { outcomes, offset, limit: STRETCH };
  const { reviews } = await queryClient.query(readOptions('annotations.awaiting', request));
  return reviews[active - offset] ?? reviews.at(-1);
}

async function act(name: KeyName<'reviewing'>, review: Review, isReadOnly: boolean): Promise<void> {
  if (name === 'openPassage') openReview(review);
  else if (isReadOnly) return;
  else if (name === 'repoint') {
    openReview(review);
    pointingStore.set({ id: review.annotation.id, purpose: 'repoint' });
  } else if (name === 'giveUp') {
    if (review.outcome !== 'lost') await giveUp(review.annotation.id);
    // What is not found is kept by a key of its own, so that nobody takes it for found.
  } else if (name === (review.outcome === 'lost' ? 'keepOrphan' : 'accept')) await acceptReview(review);
}

/**
 * What the list of what waits does with a key: A or Enter accepts what is found, K keeps what is not, X gives up what is found wrongly,
 * R points elsewhere, O opens.
 */
export function useReviewKeys(list: {
  outcomes: ReviewOutcome[] | null;
  total: number;
  active: number;
  isReadOnly: boolean;
  reveal: (index: number) => void;
}): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target !== event.currentTarget) return;
    const next = rowOfKey(event.key, list.active, list.total);
    const name = meaningOf('reviewing', event.nativeEvent)?.name;
    if (next === null && name === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== null) {
      lookAtReviews({ active: next });
      list.reveal(next);
    } else if (name !== undefined) {
      const { outcomes, isReadOnly } = list;
      queue = queue
        .then(async () => {
          const review = await readMarked(outcomes);
          if (review !== undefined) await act(name, review, isReadOnly);
        })
        .catch(reportFailure);
    }
  };
}
