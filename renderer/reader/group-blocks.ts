import type { Block } from '#core/model/document.ts';

const CHARACTERS_A_STRETCH = 1000;
const BLOCKS_A_STRETCH = 16;
const CHARACTERS_A_LINE = 34;
const LINE_PX = 33;
const ROW_PX = 36;

/** Consecutive blocks that are laid out together, with their estimated height in CSS pixels. */
export type Stretch = { blocks: readonly Block[]; heightPx: number };

function estimateHeight(block: Block): number {
  if (block.rows !== null) return block.rows.length * ROW_PX + 24;
  return Math.ceil((block.range.end - block.range.start) / CHARACTERS_A_LINE) * LINE_PX;
}

/**
 * Groups blocks into stretches of about a screen: few enough that the browser, which lays all of them out again whenever one comes
 * into sight, does so in a moment, and small enough that laying out the one that comes takes less than a frame.
 */
export function groupBlocks(blocks: readonly Block[]): Stretch[] {
  const stretches: { blocks: Block[]; heightPx: number; start: number }[] = [];
  for (const block of blocks) {
    const last = stretches.at(-1);
    if (
      last === undefined ||
      last.blocks.length >= BLOCKS_A_STRETCH ||
      block.range.end - last.start > CHARACTERS_A_STRETCH
    ) {
      stretches.push({ blocks: [block], heightPx: estimateHeight(block), start: block.range.start });
    } else {
      last.blocks.push(block);
      last.heightPx += estimateHeight(block);
    }
  }
  return stretches.map(({ blocks: grouped, heightPx }) => ({ blocks: grouped, heightPx }));
}
