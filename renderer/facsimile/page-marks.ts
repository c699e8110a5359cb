import type { Annotation } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import { MOST_QUOTES, QUOTE_LENGTH } from '#core/model/facsimile.ts';
import type { Range } from '#core/model/ids.ts';
import { leavesOfRange } from './leaf-of.ts';

/** A passage to be marked on a page: what is printed, and how it looks. */
export type PageMark = { quote: string; look: string };

/** Tells what is to be marked on each page of the original, from 1: the annotated passages of a document, and its hits. */
export function markPages(
  { document, leaves }: { document: Document; leaves: readonly number[] },
  shown: { hits: readonly Range[]; annotations: readonly Annotation[] },
): (leaf: number) => readonly PageMark[] {
  const marks = [
    ...shown.annotations.flatMap(({ range, color, style }) =>
      range === null ? [] : [{ range, look: `is-${color} is-${style}` }],
    ),
    ...shown.hits.map((range) => ({ range, look: 'is-hit' })),
  ].map(({ range, look }) => ({
    quote: document.text.slice(range.start, range.end).slice(0, QUOTE_LENGTH),
    look,
    ...leavesOfRange(document, leaves, range),
  }));
  return (leaf) => {
    const here = marks.filter(
      ({ first, last, quote }) => first <= leaf && leaf <= last && quote.trim() !== '',
    );
    // Words are found wherever they stand on the page: each is asked for once.
    const unlike = new Map(here.map(({ quote, look }) => [`${look} ${quote}`, { quote, look }]));
    return [...unlike.values()].slice(0, MOST_QUOTES);
  };
}
