import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentAt, startsOf } from '#core/postings/joined-forms.ts';
import { pairKey } from '#core/postings/keys.ts';
import { pairsOf, PhraseCursor, type PhrasePart } from '#core/postings/phrase-cursor.ts';
import { END } from '#core/postings/places.ts';
import { forms, naivePlaces, segmentOf, type TestSegment } from './lists.ts';

type Entry = { document: number; places: number[] };

const phrase = fc
  .array(fc.constantFrom(...Array.from('甲乙丙ab。,'), '甲乙甲'), { minLength: 1, maxLength: 7 })
  .map((pieces) => pieces.join(''))
  .filter((piece) => piece.length > 1);

/** A cursor over the documents of a segment that hold a piece; null where one of its pairs stands nowhere. */
function openPhrase({ starts, lists }: TestSegment, piece: string): PhraseCursor | null {
  const parts: PhrasePart[] = [];
  for (const ahead of pairsOf(piece)) {
    const list = lists.get(pairKey(piece.charCodeAt(ahead), piece.charCodeAt(ahead + 1)));
    if (list === undefined) return null;
    parts.push({ list, ahead });
  }
  return new PhraseCursor(starts, parts);
}

const present = ({ document, places }: PhraseCursor): Entry => ({
  document,
  places: [...places.at.subarray(0, places.count)],
});

function readAll(cursor: PhraseCursor | null): Entry[] {
  const entries: Entry[] = [];
  if (cursor === null) return entries;
  cursor.advance();
  while (cursor.document !== END) {
    entries.push(present(cursor));
    cursor.advance();
  }
  return entries;
}

function naiveEntries(texts: readonly string[], piece: string): Entry[] {
  return texts.flatMap((text, document) => {
    const places = naivePlaces(text, piece);
    return places.length === 0 ? [] : [{ document, places }];
  });
}

describe('pairsOf', () => {
  it('tells every unit of a form, none beyond its end', () => {
    for (let length = 2; length < 12; length++) {
      const pairs = pairsOf('甲'.repeat(length));
      const told = new Set(pairs.flatMap((ahead) => [ahead, ahead + 1]));
      expect([...told].sort((one, other) => one - other)).toEqual(Array.from({ length }, (_, at) => at));
      expect(pairs).toHaveLength(Math.ceil(length / 2));
    }
  });
});

describe('PhraseCursor', () => {
  it('finds a phrase where the texts hold it, punctuation included', () => {
    fc.assert(
      fc.property(forms, phrase, (texts, piece) => {
        expect(readAll(openPhrase(segmentOf(texts), piece))).toEqual(naiveEntries(texts, piece));
      }),
      { numRuns: 400 },
    );
  });

  it('seeks as one looks through all documents', () => {
    fc.assert(
      fc.property(forms, phrase, fc.array(fc.nat(14), { maxLength: 6 }), (texts, piece, targets) => {
        const cursor = openPhrase(segmentOf(texts), piece);
        if (cursor === null) return;
        const expected = naiveEntries(texts, piece);
        let least = 0;
        for (const target of targets) {
          least = Math.max(least, target);
          cursor.skipTo(target);
          const entry = expected.find(({ document }) => document >= least);
          expect(entry === undefined ? cursor.document : present(cursor)).toEqual(entry ?? END);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds a phrase where no pair of it is rare, across many blocks of places', () => {
    const texts = Array.from(
      { length: 40 },
      (_, at) => '甲乙'.repeat(100 + at) + (at % 9 === 0 ? '甲甲乙' : ''),
    );
    const cursor = openPhrase(segmentOf(texts), '乙甲甲乙');
    expect(readAll(cursor)).toEqual(naiveEntries(texts, '乙甲甲乙'));
    expect(naiveEntries(texts, '乙甲甲乙')).toHaveLength(5);
  });

  it('has at least one pair', () => {
    expect(() => new PhraseCursor(startsOf([3]), [])).toThrow(RangeError);
  });
});

describe('documentAt', () => {
  it('tells the document of every place, from any document before it on', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }), (lengths) => {
        const starts = startsOf(lengths);
        for (const [document, length] of lengths.entries())
          for (const place of [starts[document] ?? 0, (starts[document] ?? 0) + length])
            for (const least of [0, document >> 1, document])
              expect(documentAt(starts, place, least)).toBe(document);
      }),
      { numRuns: 200 },
    );
  });
});
