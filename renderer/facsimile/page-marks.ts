import type { Annotation } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { leavesOfRange } from './leaf-of.ts';

/** A passage to be marked on a page: what is printed, and how it looks. */
export type PageMark = { quote: string; look: string };

/** As many passages as one page is asked for. */
const MOST = 500;

/** What is to be marked on a page of the original: the hits, and the annotated passages of a document. */
export function marksOnLeaf(
  { document, leaves }: { document: Document; leaves: readonly number[] },
  shown: { hits: readonly Range[]; annotations: readonly Annotation[] },
  leaf: number,
): PageMark[] {
  const isHere = (range: Range): boolean => {
    const { first, last } = leavesOfRange(document, leaves, range);
    return first <= leaf && leaf <= last;
  };
  const quoteOf = ({ start, end }: Range): string => document.text.slice(start, end);
  const annotated = shown.annotations.flatMap(({ range, color, style }) =>
    range !== null && isHere(range) ? [{ quote: quoteOf(range), look: `is-${color} is-${style}` }] : [],
  );
  // Words are found wherever they stand on the page: each is asked for once.
  const words = new Set(shown.hits.filter(isHere).map(quoteOf));
  return [...annotated, ...Array.from(words, (quote) => ({ quote, look: 'is-hit' }))]
    .filter(({ quote }) => quote.trim() !== '')
    .slice(0, MOST);
}
