import type { Block, DocumentReading } from '../model/document.ts';
import type { IssueReading } from '../model/issue.ts';

/** A block and the document it is of. */
export type PlacedBlock = { document: DocumentReading; block: Block };

/** The block that begins at an offset of the source; null where none does. */
export function blockAt({ documents }: IssueReading, at: number): PlacedBlock | null {
  for (const document of documents)
    for (const block of document.blocks) if (block.source?.start === at) return { document, block };
  return null;
}

/** The blocks that begin in a range of the source. */
export function blocksWithin(
  { documents }: IssueReading,
  { at, end }: { at: number; end: number },
): PlacedBlock[] {
  return documents.flatMap((document) =>
    document.blocks
      .filter(({ source }) => source !== null && source.start >= at && source.start < end)
      .map((block) => ({ document, block })),
  );
}
