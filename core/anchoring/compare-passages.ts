import type { ReviewOutcome, SeenPassage } from '../model/annotation.ts';
import type { Range } from '../model/ids.ts';

/** A document as it reads now, and where in it a passage stands; null where it is not found. */
export type PresentPlace = { documentId: number; text: string; range: Range | null };

/** What became of a passage; null where its words stand where they stood. `isShift`: in its document, with the same words around it. */
export type Comparison = { outcome: ReviewOutcome; isShift: boolean } | null;

/** Compares a passage as it was seen last with where it stands now. */
export function comparePassages(
  { documentId, selector }: Pick<SeenPassage, 'documentId' | 'selector'>,
  { documentId: now, text, range }: PresentPlace,
): Comparison {
  const { quote, prefix, suffix } = selector;
  if (range === null) return { outcome: 'lost', isShift: false };
  if (text.slice(range.start, range.end) !== quote) return { outcome: 'changed', isShift: false };
  if (documentId === now && range.start === selector.range.start) return null;
  const from = range.start - prefix.length;
  const isShift =
    documentId === now && from >= 0 && text.startsWith(prefix, from) && text.startsWith(suffix, range.end);
  return { outcome: 'moved', isShift };
}
