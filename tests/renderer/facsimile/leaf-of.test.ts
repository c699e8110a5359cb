import { expect, test } from 'vitest';
import type { Document } from '#core/model/document.ts';
import { nextFace } from '#renderer/facsimile/face.ts';
import { firstOnLeaf, leafOfSource, leavesOfRange } from '#renderer/facsimile/leaf-of.ts';
import { markPages } from '#renderer/facsimile/page-marks.ts';

/** Three blocks of ten characters; the second goes on from the second page to the fourth, the third page prints no text. */
const document = {
  text: `${'一'.repeat(10)}\n${'二'.repeat(10)}\n${'三'.repeat(10)}`,
  blocks: [
    { range: { start: 0, end: 10 }, source: { start: 0, end: 10 } },
    { range: { start: 11, end: 21 }, source: { start: 14, end: 40 } },
    { range: { start: 22, end: 32 }, source: { start: 41, end: 60 } },
  ],
} as Document; // as much of it as is looked at
const leaves = [0, 12, 30, 30, 50];

test('a place stands on the page that begins last before it', () => {
  expect([0, 11, 12, 29, 30, 55].map((start) => leafOfSource(leaves, start))).toEqual([1, 1, 2, 2, 4, 5]);
  expect(leafOfSource([], 7)).toBe(1);
});

test('a range may be printed on every page of its blocks', () => {
  expect(leavesOfRange(document, leaves, { start: 2, end: 4 })).toEqual({ first: 1, last: 1 });
  expect(leavesOfRange(document, leaves, { start: 12, end: 14 })).toEqual({ first: 2, last: 4 });
  expect(leavesOfRange(document, leaves, { start: 8, end: 30 })).toEqual({ first: 1, last: 5 });
});

test('where the pages are not known a range may be on any', () => {
  expect(leavesOfRange(document, [], { start: 2, end: 4 })).toEqual({ first: 1, last: Infinity });
});

test('the text of a page begins with the first block that begins on it', () => {
  expect([1, 2, 3, 4, 5].map((leaf) => firstOnLeaf(document, leaves, leaf))).toEqual([0, 11, null, 22, null]);
});

test('hits are asked for once a page, annotations with their look', () => {
  const shown = {
    hits: [{ start: 0, end: 2 }, { start: 4, end: 6 }, { start: 12, end: 14 }],
    annotations: [
      { range: { start: 1, end: 5 }, color: 'green', style: 'underline' },
      { range: null, color: 'rose', style: 'note' },
    ] as unknown as Parameters<typeof markPages>[1]['annotations'], // as much of them as is looked at
  }; // prettier-ignore
  const marksOn = markPages({ document, leaves }, shown);
  expect(marksOn(1)).toEqual([
    { quote: '一一一一', look: 'is-green is-underline' },
    { quote: '一一', look: 'is-hit' },
  ]);
  expect(marksOn(4)).toEqual([{ quote: '二二', look: 'is-hit' }]);
});

test('faces follow each other around', () => {
  expect(nextFace(nextFace(nextFace('text')))).toBe('text');
});
