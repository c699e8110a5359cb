import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { parseTags } from '../notes/parse-tags.ts';
import { changeAnnotation } from './annotation-actions.ts';
import { noteFocusStore } from './reading.ts';
import { createStore } from './store.ts';

/** What of an annotation is written by hand. */
export type Written = 'note' | 'tags';
/** Words that are written but not stored yet; every keystroke makes another one. */
export type Draft = { annotation: Annotation; what: Written; text: string };

// Outside React: a field can go away at any moment, what was written in it must not.
export const draftStore = createStore<readonly Draft[]>([]);
const saving = new WeakMap<Draft, Promise<boolean>>();

/** What is written on `what` of an annotation and not stored yet; null for nothing. */
export function findDraft(drafts: readonly Draft[], id: AnnotationId, what: Written): Draft | null {
  return drafts.find((draft) => draft.annotation.id === id && draft.what === what) ?? null;
}

/** Forgets what is written on `what` of an annotation. */
export function dropDraft(id: AnnotationId, what: Written): void {
  draftStore.update((drafts) => drafts.filter((draft) => draft.annotation.id !== id || draft.what !== what));
}

/** Keeps a draft in place of an earlier one of the same field. */
export function writeDraft(draft: Draft): void {
  dropDraft(draft.annotation.id, draft.what);
  draftStore.update((drafts) => [...drafts, draft]);
}

/** The text a field begins with. */
export function textOf(annotation: Annotation, what: Written): string {
  return what === 'note' ? annotation.note : annotation.tags.join(' ');
}

async function store({ annotation, what, text }: Draft): Promise<boolean> {
  const change = what === 'note' ? { note: text.trim() } : { tags: parseTags(text) };
  if (textOf({ ...annotation, ...change }, what) === textOf(annotation, what)) return true;
  return (await changeAnnotation(annotation, change)) !== null;
}

/** Stores one draft, once however often it is asked; false where that failed, and then the draft stays. */
async function saveDraft(draft: Draft): Promise<boolean> {
  const started = saving.get(draft) ?? store(draft);
  saving.set(draft, started);
  const isStored = await started;
  saving.delete(draft);
  // What was typed meanwhile is another draft and is left alone.
  if (isStored) draftStore.update((drafts) => drafts.filter((each) => each !== draft));
  return isStored;
}

/** Closes the field of an annotation, if it is the one being written. */
function closeField(id: AnnotationId, what: Written): void {
  noteFocusStore.update((focus) =>
    focus?.id === id && focus.editing === what ? { id, editing: null } : focus,
  );
}

/** Stores what is written in a field and closes it; after a failure the field stays open with its words. */
export async function finishWriting(id: AnnotationId, what: Written): Promise<void> {
  const draft = findDraft(draftStore.get(), id, what);
  if (draft !== null && !(await saveDraft(draft))) return;
  if (findDraft(draftStore.get(), id, what) === null) closeField(id, what);
}

/** Closes a field and leaves the annotation as it was. */
export function cancelWriting(id: AnnotationId, what: Written): void {
  dropDraft(id, what);
  closeField(id, what);
}

/** Stores all that is written; for the moment in which the window goes away. */
export function finishAllWriting(): void {
  for (const { annotation, what } of draftStore.get()) void finishWriting(annotation.id, what);
}
