import type { ReviewOutcome } from '#core/model/annotation.ts';
import { createStore } from '../../state/store.ts';

/** How the list of what waits for a look is left. */
export type Reviewing = {
  /** Whether the room shows this list instead of all annotations. */
  isShown: boolean;
  /** Null: all. */
  outcome: ReviewOutcome | null;
  active: number;
  scrollTop: number;
};

export const NOT_REVIEWING: Reviewing = { isShown: false, outcome: null, active: 0, scrollTop: 0 };

export const reviewingStore = createStore<Reviewing>(NOT_REVIEWING);

/** Changes how the list is looked at. */
export function lookAtReviews(change: Partial<Reviewing>): void {
  reviewingStore.update((reviewing) => ({ ...reviewing, ...change }));
}
