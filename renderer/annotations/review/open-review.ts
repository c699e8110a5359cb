import type { Review } from '#core/model/annotation-list.ts';
import { openPlace } from '../../state/navigation.ts';
import { noteFocusStore } from '../../state/reading.ts';

/** Opens the document where the passage stands now; one that is not found, near where it stood. */
export function openReview({ annotation, now }: Review): void {
  const { id, documentId, selector } = annotation;
  const { start } = selector.range;
  noteFocusStore.set({ id, editing: null });
  openPlace({
    documentId,
    asked: null,
    from: null,
    target: { at: 'range', range: now.range ?? { start, end: start } },
  });
}
