import type { DocumentReading } from '../model/document.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';

/** Where the first block of a document begins in the source, by which corrections name it; null where it has no source. */
export function documentAt({ blocks }: Pick<DocumentReading, 'blocks'>): number | null {
  return blocks[0]?.source?.start ?? null;
}

type Place = { start: number; titleEnd: number; index: number };

/** A reading is asked for many documents, and never changes. */
const known = new WeakMap<readonly DocumentReading[], readonly Place[]>();

/**
 * The place in `documents` of the one that a correction names; -1 where there is none. A better reading may have found that a
 * document begins a little earlier, with its letterhead: then the name points into its head, above its title's end.
 */
export function findDocumentAt(documents: readonly DocumentReading[], at: number): number {
  const places = placesOf(documents);
  const found = places[lastAtOrBefore(places, ({ start }) => start, at)];
  return found !== undefined && (found.start === at || at < found.titleEnd) ? found.index : -1;
}

function placesOf(documents: readonly DocumentReading[]): readonly Place[] {
  const found = known.get(documents);
  if (found) return found;
  const made = documents.flatMap((document, index): Place[] => {
    const start = documentAt(document);
    const title = document.blocks.find(({ kind }) => kind === 'title')?.source?.end;
    return start === null ? [] : [{ start, titleEnd: title ?? start, index }];
  });
  made.sort((a, b) => a.start - b.start);
  known.set(documents, made);
  return made;
}
