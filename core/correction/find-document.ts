import type { DocumentReading } from '../model/document.ts';

/** Where the first block of a document begins in the source, by which corrections name it; null where it has no source. */
export function documentAt({ blocks }: Pick<DocumentReading, 'blocks'>): number | null {
  return blocks[0]?.source?.start ?? null;
}

/**
 * The place in `documents` of the one that a correction names; -1 where there is none. A better reading may have found that a
 * document begins a little earlier, with its letterhead: then the name points into its head, above its title's end.
 */
export function findDocumentAt(documents: readonly DocumentReading[], at: number): number {
  const exact = documents.findIndex((document) => documentAt(document) === at);
  if (exact !== -1) return exact;
  return documents.findIndex((document) => {
    const start = documentAt(document);
    const title = document.blocks.find(({ kind }) => kind === 'title')?.source;
    return start !== null && title != null && start < at && at <= title.start;
  });
}
