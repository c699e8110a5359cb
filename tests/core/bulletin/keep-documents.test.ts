import { describe, expect, it } from 'vitest';
import { findDocuments, type FoundDocument } from '#core/bulletin/find-documents.ts';
import { limitDocuments } from '#core/bulletin/keep-documents.ts';
import { splitLines } from '#core/bulletin/line.ts';
import { unwrapLines } from '#core/bulletin/unwrap.ts';

const ORDER = '第12/2020號行政命令\n根据有关规定，公园开放。\n';

function find(text: string): FoundDocument[] {
  const lines = splitLines(text);
  const units = unwrapLines({
    lines,
    pageOf: lines.map(() => null),
    afterHead: lines.map(() => false),
    tables: [],
    statements: new Map(),
  });
  return findDocuments(units, { columns: new Set(), pageTitle: null, bookmarked: new Map() });
}

const bounds = (found: readonly FoundDocument[]): [number, number][] =>
  found.map(({ from, to }) => [from, to]);

describe('limitDocuments', () => {
  it('leaves as many as any issue has as they are', () => {
    const found = find(ORDER.repeat(3));
    expect(limitDocuments(found, 3)).toEqual(found);
    expect(limitDocuments([], 3)).toEqual([]);
  });

  it('lets the last one hold the rest of more', () => {
    expect(bounds(limitDocuments(find(ORDER.repeat(5)), 3))).toEqual([
      [0, 2],
      [2, 4],
      [4, 10],
    ]);
  });
});
