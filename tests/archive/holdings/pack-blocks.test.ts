import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBlocks, unpackBlocks } from '#archive/holdings/pack-blocks.ts';
import { BLOCK_KINDS, type Block } from '#core/model/document.ts';

const cell = fc.string({ maxLength: 6 }).map((text) => text.replace(/[\n\t]/g, '、'));
const place = fc.record({
  level: fc.option(fc.integer({ min: 1, max: 9 })),
  page: fc.option(fc.integer({ min: 1, max: 9999 })),
  source: fc.option(fc.record({ start: fc.nat(), length: fc.nat() })),
});
const table = fc.record({ rows: fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), place });
const prose = fc.record({
  kind: fc.constantFrom(...BLOCK_KINDS.filter((kind) => kind !== 'table')),
  text: cell,
  place,
});

type Piece = {
  kind: Block['kind'];
  text: string;
  rows: string[][] | null;
  place: { level: number | null; page: number | null; source: { start: number; length: number } | null };
};
const piece: fc.Arbitrary<Piece> = fc.oneof(
  prose.map((made) => ({ ...made, rows: null })),
  table.map(({ rows, place: at }) => ({
    kind: 'table' as const,
    rows,
    place: at,
    text: rows.map((row) => row.join('\t')).join('\n'),
  })),
);

function layOut(pieces: Piece[]): { text: string; blocks: Block[] } {
  let start = 0;
  const blocks = pieces.map(({ kind, text, rows, place: { level, page, source } }) => {
    const range = { start, end: start + text.length };
    start = range.end + 1;
    return {
      kind,
      level,
      range,
      page,
      rows,
      source: source === null ? null : { start: source.start, end: source.start + source.length },
    };
  });
  return { text: pieces.map(({ text }) => text).join('\n'), blocks };
}

describe('packBlocks', () => {
  it('is undone by unpackBlocks for any blocks', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { text, blocks } = layOut(pieces);
        expect(unpackBlocks(packBlocks(blocks), text)).toEqual(blocks);
      }),
    );
  });
});
