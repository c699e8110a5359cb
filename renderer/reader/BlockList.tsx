import { memo, type CSSProperties } from 'react';
import type { Document } from '#core/model/document.ts';
import { BlockView } from './BlockView.tsx';
import { groupBlocks } from './group-blocks.ts';
import { linksWithin, type TextLink } from './links/find-links.ts';

/** More than a window shows. */
const STRETCHES_AT_FIRST = 4;

/** All blocks of a document. What is out of sight is not laid out, yet the text is in the page whole, to select and copy. */
export const BlockList = memo(function BlockList(props: {
  document: Document;
  links: readonly TextLink[];
  /** False for the beginning alone. */
  isWhole: boolean;
}) {
  const { document, links, isWhole } = props;
  const turns = findPageTurns(document);
  const stretches = groupBlocks(document.blocks);
  return stretches.slice(0, isWhole ? stretches.length : STRETCHES_AT_FIRST).map((stretch) => (
    <div
      key={stretch.blocks[0]?.range.start ?? 0}
      className="stretch"
      style={{ '--lines': stretch.lines } as CSSProperties /* which knows no properties of our own */}
    >
      {stretch.blocks.map((block) => (
        <div
          key={block.range.start}
          className={`block is-${block.kind}${block.level === null ? '' : ` is-level-${block.level}`}`}
        >
          {turns.has(block.range.start) ? (
            <span className="page-number" aria-hidden="true" data-page={block.page} />
          ) : null}
          <BlockView block={block} text={document.text} links={linksWithin(links, block.range)} />
        </div>
      ))}
    </div>
  ));
});

/** Starts of the blocks with which another printed page begins. */
function findPageTurns({ blocks }: Document): ReadonlySet<number> {
  const turns = new Set<number>();
  let page: number | null = null;
  for (const block of blocks) {
    if (block.page !== null && block.page !== page) turns.add(block.range.start);
    page = block.page ?? page;
  }
  return turns;
}
