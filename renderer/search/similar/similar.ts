import type { Passage } from '../../state/reading.ts';
import { createStore } from '../../state/store.ts';
import { sheetStore } from '../../state/sheets.ts';

/** The passage that others are compared with; null before there is one. */
export const similarStore = createStore<Omit<Passage, 'box'> | null>(null);

/** Shows the passages of other documents that say nearly what this one says. */
export function showSimilar({ documentId, range, text }: Passage): void {
  similarStore.set({ documentId, range, text });
  sheetStore.set('similar');
}
