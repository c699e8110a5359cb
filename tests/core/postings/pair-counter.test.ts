import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairKey } from '#core/postings/keys.ts';
import { PairCounter } from '#core/postings/pair-counter.ts';
import { readCounts } from '#core/postings/read-list.ts';
import { forms, naivePlaces, segmentOf } from './lists.ts';

test('a list of places is counted by documents, where they hold it twice on average', () => {
  fc.assert(
    fc.property(forms, fc.integer({ min: 1, max: 4 }), (texts, leastPlaces) => {
      const { starts, lists } = segmentOf(texts);
      const counter = new PairCounter(starts, { leastPlaces });
      for (const list of lists.values()) {
        const [first, second] = [Math.floor(list.key / 0x1_0000), list.key % 0x1_0000];
        const pair = String.fromCharCode(first, second);
        const counted = texts.flatMap((text, document) => {
          const count = naivePlaces(text, pair).length;
          return count === 0 ? [] : [[document, count]];
        });
        const places = counted.reduce((sum, [, count]) => sum + (count ?? 0), 0);
        const isCounted =
          first > 0 && second > 0 && first !== second && places >= Math.max(leastPlaces, 2 * counted.length);
        const counts = counter.countsOf(list);
        expect([list.key, counts !== null]).toEqual([list.key, isCounted]);
        if (counts === null) continue;
        const { documents, counts: often, count } = readCounts(counts);
        const told = Array.from({ length: count }, (_, at) => [documents[at], often[at]]);
        expect([counts.key, told]).toEqual([list.key, counted]);
      }
    }),
  );
});

test('a list of few places is not worth counts of its own, nor one of a unit that stands twice', () => {
  const { starts, lists } = segmentOf(['预算预算', '甲甲甲甲']);
  const few = lists.get(pairKey('预'.charCodeAt(0), '算'.charCodeAt(0)));
  const twice = lists.get(pairKey('甲'.charCodeAt(0), '甲'.charCodeAt(0)));
  if (few === undefined || twice === undefined) throw new Error('no lists');
  expect(new PairCounter(starts).countsOf(few)).toBeNull();
  const counter = new PairCounter(starts, { leastPlaces: 1 });
  expect([counter.countsOf(few)?.count, counter.countsOf(twice)]).toEqual([1, null]);
});
