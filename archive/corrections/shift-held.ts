import { shiftOffset, shiftRange, type SourceShift } from '#core/correction/shift-source.ts';
import { packBlocks, unpackBlocks } from '../holdings/pack-blocks.ts';
import { shiftFurniture, type StoredIssue } from '../holdings/write-issue.ts';
import type { HeldDocument } from './place-documents.ts';
import type { LeftStart } from './retired-documents.ts';

/** What is held of an issue, as places of its source. */
export type Held = { documents: HeldDocument[]; issue: StoredIssue; former: LeftStart[] };

/** What is held of an issue as if it had been read from its source as that stands now. */
export function shiftHeld({ documents, issue, former }: Held, shift: SourceShift): Held {
  return {
    documents: documents.map((document) => {
      const blocks = unpackBlocks(document.blocks, document.text).map((block) => ({
        ...block,
        source: block.source && shiftRange(shift, block.source),
      }));
      return { ...document, blocks: packBlocks(blocks) };
    }),
    issue: shiftFurniture(issue, (range) => shiftRange(shift, range)),
    former: former.map(({ id, start }) => ({ id, start: shiftOffset(shift, start) })),
  };
}
