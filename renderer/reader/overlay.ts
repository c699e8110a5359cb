import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId, Range } from '#core/model/ids.ts';
import type { Look, Marking } from '../state/reading.ts';

/** What is painted over the text: names of `::highlight()` rules with the ranges they colour. */
export type Overlay = ReadonlyMap<string, readonly Range[]>;

/** Names in the order they are painted; a later one lies on top. */
export const OVERLAY_ORDER = [
  'highlight-amber',
  'highlight-green',
  'highlight-blue',
  'highlight-rose',
  'underline-amber',
  'underline-green',
  'underline-blue',
  'underline-rose',
  'unsure',
  'hit',
  'chosen',
  'hit-current',
  'find',
  'find-current',
  'pointed',
] as const;

/** Lays out the paint of a document. An orphan has no place, so it is not painted. */
export function layOverlay(input: {
  annotations: readonly Annotation[];
  /** Passages whose annotations are being kept. */
  markings: readonly Marking[];
  chosen: AnnotationId | null;
  /** Characters that were recognised with little confidence. */
  unsure: readonly Range[];
  hits: readonly Range[];
  currentHit: number | null;
  /** What is found in the document, and the place looked at. */
  found: readonly Range[];
  currentFound: number | null;
  /** A passage one was led to; null for none. */
  pointed: Range | null;
}): Overlay {
  const overlay = new Map<string, Range[]>();
  const add = (name: (typeof OVERLAY_ORDER)[number], range: Range): void => {
    const ranges = overlay.get(name);
    if (ranges === undefined) overlay.set(name, [range]);
    else ranges.push(range);
  };
  const mark = ({ style, color }: Look, range: Range): void => {
    add(`${style === 'underline' ? 'underline' : 'highlight'}-${color}`, range);
  };
  for (const marking of input.markings) mark(marking, marking.range);
  for (const annotation of input.annotations) {
    if (annotation.range === null) continue;
    mark(annotation, annotation.range);
    if (annotation.id === input.chosen) add('chosen', annotation.range);
  }
  for (const range of input.unsure) add('unsure', range);
  input.hits.forEach((range, number) => {
    add(number === input.currentHit ? 'hit-current' : 'hit', range);
  });
  input.found.forEach((range, number) => {
    add(number === input.currentFound ? 'find-current' : 'find', range);
  });
  if (input.pointed !== null) add('pointed', input.pointed);
  return overlay;
}

/** The annotation at an offset: the shortest of those that cover it; null where none does. */
export function annotationAt(annotations: readonly Annotation[], offset: number): Annotation | null {
  let found: Annotation | null = null;
  let shortest = Infinity;
  for (const annotation of annotations) {
    const range = annotation.range;
    if (range === null || offset < range.start || offset >= range.end) continue;
    if (range.end - range.start < shortest) {
      shortest = range.end - range.start;
      found = annotation;
    }
  }
  return found;
}
