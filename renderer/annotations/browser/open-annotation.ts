import type { ListedAnnotation } from '#core/model/annotation-list.ts';
import { openPlace } from '../../state/navigation.ts';
import { noteFocusStore } from '../../state/reading.ts';

/** Opens an annotation at its place and chooses its card. */
export function openAnnotation({ id, documentId, range }: ListedAnnotation): void {
  noteFocusStore.set({ id, editing: null });
  openPlace({ documentId, asked: null, from: null, target: range === null ? null : { at: 'range', range } });
}
