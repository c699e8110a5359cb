import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countForms, type FormParts } from '#core/postings/count-forms.ts';
import { pairKey } from '#core/postings/keys.ts';
import { pairsOf } from '#core/postings/phrase-cursor.ts';
import { forms, segmentOf, type TestSegment } from './lists.ts';

const phrase = fc
  .array(fc.constantFrom(...Array.from('甲乙丙ab'), '甲乙甲'), { minLength: 1, maxLength: 7 })
  .map((pieces) => pieces.join(''))
  .filter((piece) => piece.length > 1);

/** The pairs of a piece in the lists of a segment; null where it lacks one. */
function partsOf({ lists }: TestSegment, piece: string, ahead = 0): FormParts['parts'] | null {
  const parts = pairsOf(piece).flatMap((at) => {
    const list = lists.get(pairKey(piece.charCodeAt(at), piece.charCodeAt(at + 1)));
    return list === undefined ? [] : [{ list, ahead: ahead + at }];
  });
  return parts.length < pairsOf(piece).length ? null : parts;
}

/** Documents of a segment with how often any of some pieces stands in each, no place counted twice, nor one that a neighbour is beside. */
function told(
  segment: TestSegment,
  pieces: readonly string[],
  beside: readonly { piece: string; ahead: number }[] = [],
): [document: number, count: number][] {
  const neighbours = beside.flatMap(({ piece, ahead }) => {
    const parts = partsOf(segment, piece, ahead);
    return parts === null ? [] : [parts];
  });
  const found = pieces.flatMap((piece): FormParts[] => {
    const parts = partsOf(segment, piece);
    return parts === null ? [] : [{ parts, neighbours, length: piece.length }];
  });
  const { documents, counts, count } = countForms(found, segment.starts);
  return Array.from({ length: count }, (_, at) => [documents[at] ?? -1, counts[at] ?? -1]);
}

/** What a scan from left to right finds, the longest piece first. */
function scanned(
  texts: readonly string[],
  pieces: readonly string[],
  beside: readonly { piece: string; ahead: number }[] = [],
): [document: number, count: number][] {
  const longest = pieces.toSorted((one, other) => other.length - one.length);
  return texts.flatMap((text, document): [number, number][] => {
    let count = 0;
    for (let at = 0; at < text.length;) {
      const place = at;
      const found = beside.some(
        ({ piece, ahead }) => place + ahead >= 0 && text.startsWith(piece, place + ahead),
      )
        ? undefined
        : longest.find((piece) => text.startsWith(piece, place));
      if (found !== undefined) count++;
      at += found?.length ?? 1;
    }
    return count === 0 ? [] : [[document, count]];
  });
}

test('a phrase is counted in each document as a scan of it counts it', () => {
  fc.assert(
    fc.property(forms, phrase, (texts, piece) => {
      expect(told(segmentOf(texts), [piece])).toEqual(scanned(texts, [piece]));
    }),
    { numRuns: 500 },
  );
});

test('forms of several lengths are counted together, none where a neighbour stands beside it', () => {
  const pieces = fc.uniqueArray(phrase, { minLength: 1, maxLength: 4 });
  const beside = fc.array(fc.record({ piece: phrase, ahead: fc.integer({ min: -2, max: 2 }) }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(forms, pieces, beside, (texts, each, neighbours) => {
      expect(told(segmentOf(texts), each, neighbours)).toEqual(scanned(texts, each, neighbours));
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
    expect(told(segment, [piece])).toEqual(scanned(texts, [piece]));
  expect(told(segment, ['甲乙']).reduce((sum, [, count]) => sum + count, 0)).toBe(839);
});
