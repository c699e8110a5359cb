import i18next from 'i18next';
import type { Annotation, AnnotationLink } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { failureOf } from '../bridge/failure-error.ts';
import { openPlace } from './navigation.ts';
import { noteFocusStore } from './reading.ts';
import { attempt, tell } from './toasts.ts';

/** Opens an annotation at its place and chooses its card. */
export function openAnnotation({
  id,
  documentId,
  range,
}: Pick<Annotation, 'id' | 'documentId' | 'range'>): void {
  noteFocusStore.set({ id, editing: null });
  openPlace({ documentId, asked: null, from: null, target: range === null ? null : { at: 'range', range } });
}

/** Opens an annotation of which only the id is known; tells where it was removed. */
export function openAnnotationById(id: AnnotationId): void {
  attempt(async () => {
    try {
      openAnnotation((await call('annotations.get', { id })).annotation);
    } catch (error) {
      if (failureOf(error).code !== 'item/not-found') throw error;
      tell(i18next.t('notes.linkGone'));
    }
  });
}

/** Opens what an annotation links to. */
export function openLink(link: AnnotationLink): void {
  if (link.kind === 'annotation') openAnnotationById(link.annotationId);
  else
    openPlace({
      documentId: link.documentId,
      asked: null,
      from: null,
      target: { at: 'quote', quote: link.selector.quote },
    });
}
