import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairKey } from '#core/postings/keys.ts';
import { countPlaces } from '#core/postings/read-list.ts';
import { forms, naivePlaces, segmentOf } from './lists.ts';

test('the places of a pair are counted in each document as a scan of it counts them', () => {
  fc.assert(
    fc.property(forms, fc.constantFrom('甲乙', '乙甲', '甲甲', 'ab'), (texts, pair) => {
      const { starts, lists } = segmentOf(texts);
      const list = lists.get(pairKey(pair.charCodeAt(0), pair.charCodeAt(1)));
      const told = list === undefined ? null : countPlaces(list, starts);
      const expected = texts.flatMap((text, document) => {
        const { length } = naivePlaces(text, pair);
        return length === 0 ? [] : [[document, length]];
      });
      expect(
        Array.from({ length: told?.count ?? 0 }, (_, at) => [told?.documents[at], told?.counts[at]]),
      ).toEqual(expected);
    }),
  );
});

test('a list of many blocks is counted to its end', () => {
  const texts = Array.from({ length: 700 }, (_, at) => '甲乙'.repeat(at % 3));
  const { starts, lists } = segmentOf(texts);
  const list = lists.get(pairKey('甲'.charCodeAt(0), '乙'.charCodeAt(0)));
  if (list === undefined) throw new Error('no list');
  const { counts, count } = countPlaces(list, starts);
  expect([count, counts.reduce((sum, each) => sum + each, 0)]).toEqual([466, 699]);
});
