import { memo } from 'react';
import type { Block, Document } from '#core/model/document.ts';
import { BlockView } from './BlockView.tsx';

const CHARACTERS_A_LINE = 36;
const LINE_PX = 33;

/** Estimated height of a block out of sight, so that the scrollbar does not jump. */
function estimateHeight(block: Block): number {
  if (block.rows !== null) return block.rows.length * 36 + 24;
  return Math.ceil((block.range.end - block.range.start) / CHARACTERS_A_LINE) * LINE_PX + 2;
}

/** All blocks of a document. Blocks out of sight cost nothing; the text is in the page whole, for find and copy. */
export const BlockList = memo(function BlockList({ document }: { document: Document }) {
  return document.blocks.map((block, number) => {
    const before = document.blocks[number - 1]?.page ?? null;
    return (
      <div
        key={block.range.start}
        className={`block is-${block.kind}${block.level === null ? '' : ` is-level-${block.level}`}`}
        style={{ containIntrinsicSize: `auto none auto ${estimateHeight(block)}px` }}
      >
        {block.page !== null && block.page !== before ? (
          <span className="page-number" aria-hidden="true" data-page={block.page} />
        ) : null}
        <BlockView block={block} text={document.text} />
      </div>
    );
  });
});
