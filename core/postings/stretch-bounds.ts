import { findStretches } from '../query/find-stretches.ts';
import type { Occurrence } from '../query/searched-text.ts';
import type { Places } from './places.ts';

/** Stretches whose bounds are kept, in the order of their keys. */
export const STRETCH_KINDS = ['sentence', 'paragraph', 'article'] as const;
export type StretchKind = (typeof STRETCH_KINDS)[number];

/**
 * The stretches of a search form as ascending places. Sentences and paragraphs fill the text, so the end of each but the last
 * tells all; of articles start and end are told.
 */
export function boundsOf(kind: StretchKind, form: string): Uint32Array {
  const stretches = findStretches(form, kind);
  if (kind === 'article') return Uint32Array.from(stretches.flat());
  return Uint32Array.from(stretches.slice(0, -1), ([, end]) => end);
}

/** The stretches that `boundsOf` told of a form of `length` units. */
export function stretchesOf(kind: StretchKind, { at, count }: Places, length: number): Occurrence[] {
  const stretches: Occurrence[] = [];
  if (kind === 'article') {
    for (let index = 0; index + 1 < count; index += 2) stretches.push([at[index] ?? 0, at[index + 1] ?? 0]);
    return stretches;
  }
  let start = 0;
  for (let index = 0; index < count; index++) {
    const end = at[index] ?? 0;
    stretches.push([start, end]);
    start = end;
  }
  return [...stretches, [start, length]];
}
