import i18next from 'i18next';
import type { ReviewOutcome } from '#core/model/annotation.ts';
import type { Review } from '#core/model/annotation-list.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { makeChange } from './changes.ts';
import { passageStore, type Passage } from './reading.ts';
import { createStore } from './store.ts';
import { tellUndoable } from './tell-undoable.ts';
import { attempt } from './toasts.ts';

const AT_ONCE = 1000;

/** The annotation that is to be pointed to the passage selected next; null for none. */
export const repointStore = createStore<AnnotationId | null>(null);

async function accept(ids: AnnotationId[]): Promise<boolean> {
  const done = await makeChange(async (told) => {
    told((await call('annotations.accept', { ids })).inverse);
    return true as const;
  });
  return done !== null;
}

/** Takes what became of an annotation for good; of one that is not found, that it is not. */
export function acceptReview({
  annotation,
  outcome,
}: Pick<Review, 'outcome'> & { annotation: { id: AnnotationId } }): void {
  attempt(async () => {
    if (await accept([annotation.id]))
      tellUndoable(
        i18next.t(outcome === 'lost' ? 'annotations.review.kept' : 'annotations.review.accepted', {
          count: 1,
        }),
      );
  });
}

/** Takes for good all that was found again, of some outcomes or of all. */
export function acceptAllFound(outcomes: ReviewOutcome[] | null): void {
  attempt(async () => {
    const found = (outcomes ?? (['moved', 'changed'] as const)).filter((outcome) => outcome !== 'lost');
    const ids: AnnotationId[] = [];
    for (;;) {
      const { reviews } = await call('annotations.awaiting', {
        outcomes: found,
        offset: ids.length,
        limit: AT_ONCE,
      });
      ids.push(...reviews.map(({ annotation }) => annotation.id));
      if (reviews.length < AT_ONCE) break;
    }
    if (ids.length > 0 && (await accept(ids)))
      tellUndoable(i18next.t('annotations.review.accepted', { count: ids.length }));
  });
}

/** Waits for a passage to be selected that an annotation is to be pointed to. */
export function beginRepoint(id: AnnotationId): void {
  repointStore.set(id);
}

/** Points the waiting annotation to a passage. */
export function repointTo(id: AnnotationId, { documentId, range }: Passage): void {
  attempt(async () => {
    const done = await makeChange(async (told) => {
      told((await call('annotations.repoint', { places: [{ id, documentId, range }] })).inverse);
      return true as const;
    });
    if (done === null) return;
    repointStore.set(null);
    window.getSelection()?.removeAllRanges();
    passageStore.set(null);
    tellUndoable(i18next.t('annotations.review.repointed'));
  });
}
