import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPhrase } from '#core/postings/count-phrase.ts';
import { pairKey } from '#core/postings/keys.ts';
import { pairsOf } from '#core/postings/phrase-cursor.ts';
import { forms, naivePlaces, segmentOf, type TestSegment } from './lists.ts';

const phrase = fc
  .array(fc.constantFrom(...Array.from('甲乙丙ab'), '甲乙甲'), { minLength: 1, maxLength: 7 })
  .map((pieces) => pieces.join(''))
  .filter((piece) => piece.length > 1);

/** Documents of a segment with how often a piece stands in each, no place counted twice. */
function told({ starts, lists }: TestSegment, piece: string): [document: number, count: number][] {
  const parts = pairsOf(piece).flatMap((ahead) => {
    const list = lists.get(pairKey(piece.charCodeAt(ahead), piece.charCodeAt(ahead + 1)));
    return list === undefined ? [] : [{ list, ahead }];
  });
  if (parts.length < pairsOf(piece).length) return [];
  const { documents, counts, count } = countPhrase(parts, { starts, length: piece.length });
  return Array.from({ length: count }, (_, at) => [documents[at] ?? -1, counts[at] ?? -1]);
}

/** What a scan from left to right finds. */
function scanned(texts: readonly string[], piece: string): [document: number, count: number][] {
  return texts.flatMap((text, document): [number, number][] => {
    let end = 0;
    const apart = naivePlaces(text, piece).filter((place) => {
      if (place < end) return false;
      end = place + piece.length;
      return true;
    });
    return apart.length === 0 ? [] : [[document, apart.length]];
  });
}

test('a phrase is counted in each document as a scan of it counts it', () => {
  fc.assert(
    fc.property(forms, phrase, (texts, piece) => {
      expect(told(segmentOf(texts), piece)).toEqual(scanned(texts, piece));
    }),
    { numRuns: 500 },
  );
});

test('a phrase is counted to the end of lists of many blocks', () => {
  const texts = Array.from(
    { length: 700 },
    (_, at) => '甲乙丙'.repeat(at % 3) + (at % 5 === 0 ? '丙甲乙' : ''),
  );
  const segment = segmentOf(texts);
  for (const piece of ['甲乙', '乙丙甲', '甲乙丙', '丙丙', '甲乙丙甲乙丙'])
    expect(told(segment, piece)).toEqual(scanned(texts, piece));
  expect(told(segment, '甲乙').reduce((sum, [, count]) => sum + count, 0)).toBe(839);
});
