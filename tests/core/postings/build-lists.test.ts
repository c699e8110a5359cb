import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLists } from '#core/postings/build-lists.ts';
import { findList, packChunks } from '#core/postings/chunk.ts';
import { startsOf } from '#core/postings/joined-forms.ts';
import { BOUND_KEYS, isBoundary, pairKey, unitKey } from '#core/postings/keys.ts';
import { STRETCH_KINDS, stretchesOf } from '#core/postings/stretch-bounds.ts';
import { findStretches } from '#core/query/find-stretches.ts';
import { type Contents, forms, naivePlaces, openNumbers, readOn, segmentOf, tell } from './lists.ts';

/** Lists of units and pairs by looking at every place of every form. */
function naiveLists(texts: readonly string[]): [key: number, count: number, contents: Contents][] {
  const starts = startsOf(texts.map(({ length }) => length));
  const isSearched = (piece: string): boolean =>
    !piece.split('').some((unit) => isBoundary(unit.charCodeAt(0)));
  const piecesOf = (length: number): string[] =>
    texts.flatMap((text) =>
      Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length)),
    );
  const units = [...new Set(piecesOf(1).filter(isSearched))].map((unit) => {
    const counts = texts.flatMap((text, document): [number, number][] => {
      const count = naivePlaces(text, unit).length;
      return count === 0 ? [] : [[document, count]];
    });
    return { key: unitKey(unit.charCodeAt(0)), contents: counts };
  });
  const pairs = [...new Set(piecesOf(2).filter(isSearched))].map((pair) => {
    const places = texts.flatMap((text, document) =>
      naivePlaces(text, pair).map((place) => (starts[document] ?? 0) + place),
    );
    return { key: pairKey(pair.charCodeAt(0), pair.charCodeAt(1)), contents: places };
  });
  return [...units, ...pairs]
    .sort((one, other) => one.key - other.key)
    .map(({ key, contents }) => [key, contents.length, contents]);
}

describe('buildLists', () => {
  it('tells of every pair where it stands and of every unit how often, in the order of keys', () => {
    fc.assert(
      fc.property(forms, (texts) => {
        const lists = tell(buildLists(texts)).filter(([key]) => key >= unitKey(1));
        expect(lists).toEqual(naiveLists(texts));
      }),
      { numRuns: 300 },
    );
  });

  it('tells the bounds from which sentences, paragraphs and articles come back', () => {
    fc.assert(
      fc.property(forms, (texts) => {
        const { starts, lists } = segmentOf(texts);
        for (const kind of STRETCH_KINDS) {
          const list = lists.get(BOUND_KEYS[kind]);
          const bounds = list === undefined ? [] : readOn(openNumbers(list));
          for (const [document, text] of texts.entries()) {
            const [start = 0, end = 0] = starts.subarray(document, document + 2);
            const at = Uint32Array.from(bounds.filter((bound) => bound >= start && bound < end), (bound) => bound - start);
            expect(stretchesOf(kind, { at, count: at.length }, text.length)).toEqual(findStretches(text, kind));
          }
        }
      }),
      { numRuns: 200 },
    ); // prettier-ignore
  });
});

describe('chunks', () => {
  it('give back one by one the lists that were packed into them, and no other', () => {
    fc.assert(
      fc.property(forms, (texts) => {
        const chunks = Array.from(packChunks(buildLists(texts)), ({ firstKey, bytes }) => ({
          firstKey,
          bytes: bytes.slice(),
        }));
        for (const [key, count, contents] of tell(buildLists(texts))) {
          const chunk = chunks.findLast(({ firstKey }) => firstKey <= key);
          const list = chunk === undefined ? null : findList(chunk, key);
          expect(list).toMatchObject({ key, count });
          if (list !== null && key % unitKey(1) !== 0) expect(readOn(openNumbers(list))).toEqual(contents);
        }
        for (const chunk of chunks) expect(findList(chunk, pairKey(0x9fff, 0x9fff))).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('part long lists from each other', () => {
    const texts = Array.from({ length: 40 }, (_, at) =>
      `${'甲乙丙丁'.repeat(700)}${'戊己'.repeat(at)}`.repeat(4),
    );
    const keys = Array.from(packChunks(buildLists(texts)), ({ firstKey }) => firstKey);
    expect(keys.length).toBeGreaterThan(1);
    expect(keys).toEqual([...new Set(keys)].sort((one, other) => one - other));
  });
});
