import { expect, test } from 'vitest';
import { gatherTicks } from '#renderer/reader/ticks.ts';

const at = (start: number) => ({ start, end: start + 2 });

test('hits and annotations stand where they are in the text', () => {
  expect(
    gatherTicks(1000, [
      ['annotation', [at(250)]],
      ['hit', [at(500)]],
    ]),
  ).toEqual([
    { at: 0.25, offset: 250, kind: 'annotation' },
    { at: 0.5, offset: 500, kind: 'hit' },
  ]);
});

test('hits close together share one tick, which leads to the first of them', () => {
  expect(gatherTicks(100_000, [['hit', [at(10), at(20), at(60_000)]]])).toEqual([
    { at: 0, offset: 10, kind: 'hit' },
    { at: 0.6, offset: 60_000, kind: 'hit' },
  ]);
});

test('thousands of hits make no more ticks than there are rows', () => {
  const hits = Array.from({ length: 20_000 }, (_, number) => at(number * 5));
  expect(gatherTicks(100_000, [['hit', hits]]).length).toBe(200);
});
