import { describe, expect, it } from 'vitest';
import { findPage } from '#core/citation/find-page.ts';
import type { Block } from '#core/model/document.ts';

const block = (start: number, end: number, page: number | null): Block => ({
  kind: 'paragraph',
  level: null,
  range: { start, end },
  page,
  source: null,
  rows: null,
});
const blocks = [block(0, 10, 3), block(11, 20, 4), block(21, 30, null)];

describe('findPage', () => {
  it.each([
    ['the first offset of a block', 11, 4],
    ['the last of the block before', 10, 3],
    ['a block whose page is not known', 25, null],
    ['an offset behind the text', 99, null],
  ])('tells the page of %s', (_, offset, page) => {
    expect(findPage(blocks, offset)).toBe(page);
  });

  it('knows no page of a document without blocks', () => {
    expect(findPage([], 0)).toBeNull();
  });
});
