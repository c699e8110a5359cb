import type { Block } from '#core/model/document.ts';

const CHARACTERS_A_STRETCH = 1000;
const BLOCKS_A_STRETCH = 16;
const CHARACTERS_A_LINE = 34;
/** A row of a table with its padding, in lines of running text. */
const LINES_A_ROW = 1.1;

/** Consecutive blocks that are laid out together, with their estimated height in lines of running text. */
export type Stretch = { blocks: readonly Block[]; lines: number };

function estimateLines(block: Block): number {
  if (block.rows !== null) return Math.ceil(block.rows.length * LINES_A_ROW) + 1;
  return Math.ceil((block.range.end - block.range.start) / CHARACTERS_A_LINE);
}

/**
 * Groups blocks into stretches of about a screen: few enough that the browser, which lays all of them out again whenever one comes
 * into sight, does so in a moment, and small enough that laying out the one that comes takes less than a frame.
 */
export function groupBlocks(blocks: readonly Block[]): Stretch[] {
  const stretches: { blocks: Block[]; lines: number; start: number }[] = [];
  for (const block of blocks) {
    const last = stretches.at(-1);
    if (
      last === undefined ||
      last.blocks.length >= BLOCKS_A_STRETCH ||
      block.range.end - last.start > CHARACTERS_A_STRETCH
    ) {
      stretches.push({ blocks: [block], lines: estimateLines(block), start: block.range.start });
    } else {
      last.blocks.push(block);
      last.lines += estimateLines(block);
    }
  }
  return stretches.map(({ blocks: grouped, lines }) => ({ blocks: grouped, lines }));
}
