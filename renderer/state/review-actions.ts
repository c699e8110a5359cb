import i18next from 'i18next';
import type { ReviewOutcome } from '#core/model/annotation.ts';
import type { Review } from '#core/model/annotation-list.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { makeChange } from './changes.ts';
import { inStretches } from './in-stretches.ts';
import { tellUndoable } from './tell-undoable.ts';
import { attempt } from './toasts.ts';

const AT_ONCE = 1000;

/** Answers how many were accepted; null where it failed. */
function accept(ids: readonly AnnotationId[]): Promise<number | null> {
  return makeChange((told) =>
    inStretches(ids, async (stretch) => {
      told((await call('annotations.accept', { ids: stretch })).inverse);
    }),
  );
}

/** Takes what became of an annotation for good; of one that is not found, that it is not. */
export async function acceptReview({
  annotation,
  outcome,
}: Pick<Review, 'outcome'> & { annotation: { id: AnnotationId } }): Promise<void> {
  const told = outcome === 'lost' ? 'annotations.review.kept' : 'annotations.review.accepted';
  if ((await accept([annotation.id])) !== null) tellUndoable(i18next.t(told, { count: 1 }));
}

/** Says of an annotation that its passage is not in the text any more: what was found is not it. */
export async function giveUp(id: AnnotationId): Promise<void> {
  const done = await makeChange(async (told) => {
    told((await call('annotations.giveUp', { ids: [id] })).inverse);
    return true as const;
  });
  if (done !== null) tellUndoable(i18next.t('annotations.review.givenUp'));
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
    if (ids.length === 0) return;
    const count = await accept(ids);
    if (count !== null) tellUndoable(i18next.t('annotations.review.accepted', { count }));
  });
}
