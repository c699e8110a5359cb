import i18next from 'i18next';
import { describePassage } from '#core/excerpt/describe-passage.ts';
import type { Inverse } from '#core/contract/inverse.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { makeChange } from './changes.ts';
import { passageStore, type Passage } from './reading.ts';
import { createStore } from './store.ts';
import { tellUndoable } from './tell-undoable.ts';
import { attempt, tell } from './toasts.ts';

/** What a passage is selected for: to be where an annotation stands, what it links to, or where its second half begins. */
export type Purpose = 'repoint' | 'link' | 'split';
export type Pointing = { id: AnnotationId; purpose: Purpose };

/** The annotation for which a passage is selected next; null for none. */
export const pointingStore = createStore<Pointing | null>(null);

type Work = (id: AnnotationId, passage: Passage) => Promise<Inverse | null>;

const WORK: Readonly<Record<Purpose, Work>> = {
  repoint: async (id, { documentId, range }) =>
    (await call('annotations.repoint', { places: [{ id, documentId, range }] })).inverse,
  link: async (id, { documentId, range }) => {
    const document = await call('documents.get', { documentId });
    const link = describePassage(document, range);
    return (await call('annotations.change', { which: { ids: [id] }, change: { link } })).inverse;
  },
  split: async (id, { range }) => (await call('annotations.split', { id, at: range.start })).inverse,
};

/** Does with the selected passage what it was waited for. */
export function pointTo({ id, purpose }: Pointing, passage: Passage): void {
  attempt(async () => {
    if (purpose === 'split' && !(await isInside(id, passage))) {
      tell(i18next.t('notes.pointing.outside'));
      return;
    }
    const done = await makeChange(async (told) => {
      told(await WORK[purpose](id, passage));
      return true as const;
    });
    if (done === null) return;
    pointingStore.set(null);
    window.getSelection()?.removeAllRanges();
    passageStore.set(null);
    tellUndoable(i18next.t(`notes.pointing.done.${purpose}`));
  });
}

/** True where a passage begins inside an annotation, so that it can be parted there. */
async function isInside(id: AnnotationId, { documentId, range }: Passage): Promise<boolean> {
  const { annotation } = await call('annotations.get', { id });
  const own = annotation.range;
  return (
    annotation.documentId === documentId && own !== null && range.start > own.start && range.start < own.end
  );
}
