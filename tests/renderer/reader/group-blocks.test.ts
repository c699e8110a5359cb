import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '#core/model/document.ts';
import { groupBlocks } from '#renderer/reader/group-blocks.ts';

/** Paragraphs of the given lengths, one after the other. */
function paragraphs(lengths: readonly number[]): Block[] {
  let start = 0;
  return lengths.map((length) => {
    const range = { start, end: start + length };
    start += length + 1;
    return { kind: 'paragraph', level: null, range, page: null, source: null, rows: null };
  });
}

test('grouped blocks are the same blocks in the same order, in stretches of bounded size', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { maxLength: 300 }), (lengths) => {
      const blocks = paragraphs(lengths);
      const stretches = groupBlocks(blocks);
      expect(stretches.flatMap((stretch) => stretch.blocks)).toEqual(blocks);
      const oversized = stretches.filter(({ blocks: grouped }) => {
        const characters = (grouped.at(-1)?.range.end ?? 0) - (grouped[0]?.range.start ?? 0);
        return grouped.length > 16 || (grouped.length > 1 && characters > 1000);
      });
      expect(oversized).toEqual([]);
    }),
  );
});

test('the estimated height grows with lines of text and rows of tables', () => {
  const [paragraph] = paragraphs([340]);
  if (paragraph === undefined) throw new Error('no paragraph');
  const table: Block = { ...paragraph, kind: 'table', rows: Array.from({ length: 20 }, () => ['甲']) };
  expect([groupBlocks([paragraph])[0]?.lines, groupBlocks([table])[0]?.lines]).toEqual([10, 23]);
});
