import { PAGED_MEDIA_TYPES } from '#core/model/facsimile.ts';
import type { Issue } from '#core/model/issue.ts';
import { createStore } from '../state/store.ts';

/** What is shown of an open document: its text, the page of its original, or both side by side. */
export const FACES = ['text', 'both', 'page'] as const;
export type Face = (typeof FACES)[number];

export const faceStore = createStore<Face>('text');

/** True where small pictures of all pages are shown beside the page. */
export const thumbnailsStore = createStore(false);

/** The face after the present one. */
export function nextFace(face: Face): Face {
  return FACES[(FACES.indexOf(face) + 1) % FACES.length] ?? 'text';
}

/** True for an issue whose original has pages that can be drawn. */
export function hasPages({ original }: Issue): boolean {
  return PAGED_MEDIA_TYPES.includes(original.mediaType);
}
