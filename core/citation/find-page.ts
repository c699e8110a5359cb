import type { Block } from '../model/document.ts';

/**
 * The printed page on which the block at `offset` of the canonical text starts; null where it is not known. A paragraph that
 * runs over a page break has the page it starts on.
 */
export function findPage(blocks: readonly Pick<Block, 'range' | 'page'>[], offset: number): number | null {
  return blocks.findLast((block) => block.range.start <= offset)?.page ?? null;
}
