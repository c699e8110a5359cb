import type { Annotation, AnnotationChange } from '#core/model/annotation.ts';
import { itemKey } from '#core/excerpt/item-key.ts';
import type { Dossier, ExcerptItem } from '#core/model/excerpt.ts';
import type { AnnotationId, DocumentId } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { makeChange } from './changes.ts';
import { inStretches } from './in-stretches.ts';
import { markingStore, noteFocusStore, passageStore, type Look, type Passage } from './reading.ts';

function draftOf(passage: Passage, look: Look) {
  return { id: null, documentId: passage.documentId, range: passage.range, note: '', tags: [], ...look };
}

/** Paints a passage at once while `keep` keeps it; where that fails the paint goes, and the passage is selected again. */
async function markWhile<Kept>(
  passage: Passage,
  look: Look,
  keep: () => Promise<Kept | null>,
): Promise<Kept | null> {
  const selection = window.getSelection();
  const selected = selection?.rangeCount === 1 ? selection.getRangeAt(0).cloneRange() : null;
  const marking = { ...look, documentId: passage.documentId, range: passage.range };
  markingStore.update((all) => [...all, marking]);
  selection?.removeAllRanges();
  passageStore.set(null);
  const kept = await keep();
  markingStore.update((all) => all.filter((each) => each !== marking));
  if (kept === null && selected !== null && selection?.isCollapsed !== false) selection?.addRange(selected);
  return kept;
}

/** Marks a passage; with `editing` its card is opened for writing at once. Null where it failed. */
export async function annotate(
  passage: Passage,
  look: Look,
  editing: 'note' | 'tags' | null = null,
): Promise<Annotation | null> {
  const annotation = await markWhile(passage, look, () =>
    makeChange(async (done) => {
      const answer = await call('annotations.save', draftOf(passage, look));
      done(answer.inverse);
      return answer.annotation;
    }),
  );
  if (annotation === null) return null;
  noteFocusStore.set({ id: annotation.id, editing });
  return annotation;
}

/** Changes what is written on an annotation. An orphan keeps its old range, which the archive resolves again. */
export function changeAnnotation(
  annotation: Annotation,
  change: Partial<Pick<Annotation, 'note' | 'tags' | 'color' | 'style'>>,
): Promise<Annotation | null> {
  return makeChange(async (done) => {
    const answer = await call('annotations.save', {
      id: annotation.id,
      documentId: annotation.documentId,
      range: annotation.range ?? annotation.selector.range,
      style: annotation.style,
      color: annotation.color,
      note: annotation.note,
      tags: annotation.tags,
      ...change,
    });
    done(answer.inverse);
    return answer.annotation;
  });
}

/** Sets the same on many annotations; answers on how many, which are fewer where the person stopped it. Null where it failed. */
export function changeAnnotations(
  ids: readonly AnnotationId[],
  change: Partial<AnnotationChange>,
): Promise<number | null> {
  return makeChange((done) =>
    inStretches(ids, async (stretch) => {
      done((await call('annotations.change', { which: { ids: stretch }, change })).inverse);
    }),
  );
}

/** Removes annotations, and answers how many; undo restores them. Null where it failed. */
export function removeAnnotations(ids: readonly AnnotationId[]): Promise<number | null> {
  return makeChange((done) =>
    inStretches(ids, async (stretch) => {
      done((await call('annotations.remove', { ids: stretch })).inverse);
    }),
  );
}

/** Changes the dossier as it is stored at that moment. */
export function changeDossier(change: (dossier: Dossier) => Dossier): Promise<Dossier | null> {
  return makeChange(async (done) => {
    const answer = await call('dossier.save', change(await call('dossier.get', {})));
    done(answer.inverse);
    return answer.dossier;
  });
}

/** True where two items are the same passage or document. */
export function isSameItem(one: ExcerptItem, other: ExcerptItem): boolean {
  return itemKey(one) === itemKey(other);
}

/** Adds an item to the end of the dossier; "already" where it stands there. */
export function addToDossier(item: ExcerptItem): Promise<'added' | 'already' | null> {
  return makeChange<'added' | 'already'>(async (done) => {
    const dossier = await call('dossier.get', {});
    if (dossier.items.some((each) => isSameItem(each, item))) return 'already';
    const answer = await call('dossier.save', { ...dossier, items: [...dossier.items, item] });
    done(answer.inverse);
    return 'added';
  });
}

/** Adds items to the end of the dossier as one change; answers how many were not in it yet. Null where it failed. */
export function addAllToDossier(items: readonly ExcerptItem[]): Promise<number | null> {
  return makeChange(async (done) => {
    const dossier = await call('dossier.get', {});
    const held = new Set(dossier.items.map(itemKey));
    const added = items.filter((item) => !held.has(itemKey(item)));
    if (added.length === 0) return 0;
    const answer = await call('dossier.save', { ...dossier, items: [...dossier.items, ...added] });
    done(answer.inverse);
    return added.length;
  });
}

/** Marks a passage and adds it to the dossier as one change. */
export async function addPassageToDossier(passage: Passage): Promise<Annotation | null> {
  const look: Look = { style: 'highlight', color: 'amber' };
  const annotation = await markWhile(passage, look, () =>
    makeChange(async (done) => {
      const saved = await call('annotations.save', draftOf(passage, look));
      done(saved.inverse);
      const dossier = await call('dossier.get', {});
      const item: ExcerptItem = { kind: 'annotation', annotationId: saved.annotation.id };
      const placed = await call('dossier.save', { ...dossier, items: [...dossier.items, item] });
      done(placed.inverse);
      return saved.annotation;
    }),
  );
  if (annotation === null) return null;
  noteFocusStore.set({ id: annotation.id, editing: null });
  return annotation;
}

/** The document item of the dossier. */
export function documentItem(documentId: DocumentId): ExcerptItem {
  return { kind: 'document', documentId };
}
