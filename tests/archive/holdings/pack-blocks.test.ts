import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBlocks, repackBlocks, unpackBlocks, unpackPages } from '#archive/holdings/pack-blocks.ts';
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

  it('leaves out what a block repeats of the one before', () => {
    const source = (start: number, length: number) => ({ start, length });
    const { blocks } = layOut([
      { kind: 'title', text: '通知', rows: null, place: { level: null, page: 3, source: source(10, 2) } },
      {
        kind: 'paragraph',
        text: '一二三',
        rows: null,
        place: { level: null, page: 3, source: source(13, 5) },
      },
      { kind: 'paragraph', text: '四', rows: null, place: { level: null, page: 3, source: source(19, 3) } },
    ]);
    expect(JSON.parse(packBlocks(blocks))).toEqual({ rows: [[2, 0, 10, 0, null, 3], [3, 2, 1, 7], [1]] });
  });
});

describe('blocks of older archives', () => {
  const packed = '[[0,null,2,3,10,2],[8,null,3,null,13,5],[7,2,1,4,null,null]]';
  const text = '通知\n甲\t乙\n丙';

  it('are read as they were stored', () => {
    const { blocks } = layOut([
      {
        kind: 'title',
        text: '通知',
        rows: null,
        place: { level: null, page: 3, source: { start: 10, length: 2 } },
      },
      {
        kind: 'table',
        text: '甲\t乙',
        rows: [['甲', '乙']],
        place: { level: null, page: null, source: { start: 13, length: 5 } },
      },
      { kind: 'paragraph', text: '丙', rows: null, place: { level: 2, page: 4, source: null } },
    ]);
    expect(unpackBlocks(packed, text)).toEqual(blocks);
    expect(unpackPages(packed)).toEqual(unpackPages(packBlocks(blocks)));
  });

  it('are the same as those stored now once packed again', () => {
    expect(repackBlocks(packed)).toBe(packBlocks(unpackBlocks(packed, text)));
    expect(repackBlocks(repackBlocks(packed))).toBe(repackBlocks(packed));
  });
});
