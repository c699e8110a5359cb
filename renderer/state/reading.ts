import type { AnnotationColor, AnnotationStyle } from '#core/model/annotation.ts';
import type { AnnotationId, DocumentId, Range } from '#core/model/ids.ts';
import { createStore } from './store.ts';

/** Text selected in the reader; `box` is where its last line stands in the window, in CSS pixels. */
export type Passage = {
  documentId: DocumentId;
  range: Range;
  text: string;
  box: { left: number; right: number; top: number; bottom: number };
};

export const passageStore = createStore<Passage | null>(null);

/** How an annotation looks. */
export type Look = { style: AnnotationStyle; color: AnnotationColor };

/** A passage that is painted while the archive is still keeping its annotation. */
export type Marking = Look & { documentId: DocumentId; range: Range };

export const markingStore = createStore<readonly Marking[]>([]);

/** Which annotation is chosen, and what of it is being written. */
export type NoteFocus = { id: AnnotationId; editing: 'note' | 'tags' | null };

export const noteFocusStore = createStore<NoteFocus | null>(null);

/** A range the reader is asked to go to; null again when it has gone. */
export type ReaderCall = { documentId: DocumentId; range: Range };

export const readerCallStore = createStore<ReaderCall | null>(null);

/** The canonical offset of the first text in sight of the reader. */
export const sightStore = createStore(0);

/** Which panes of the reader are shown; null leaves it to the width of the window. */
export type Panes = { outline: boolean | null; notes: boolean };

export const panesStore = createStore<Panes>({ outline: null, notes: true });

/** True while nothing but the text of the open document is shown. */
export const pureStore = createStore(false);

/** True while the choices of how texts look are open. */
export const lookShownStore = createStore(false);

/** Where each document was left, by the canonical offset of the first text in sight. */
export const leftAt = new Map<DocumentId, number>();

/** Keeps where a document is left. */
export function leaveAt(documentId: DocumentId, offset: number): void {
  // What is set anew comes last: the oldest are let go of first.
  leftAt.delete(documentId);
  leftAt.set(documentId, offset);
}

/** Asks the open reader to go to a range. */
export function callReader(documentId: DocumentId, range: Range): void {
  readerCallStore.set({ documentId, range });
}
