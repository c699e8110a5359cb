import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPlace, countApart, makePlaces, type Places, removePlaces } from '#core/postings/places.ts';
import { ascending, naivePlaces } from './lists.ts';

const some = fc.uniqueArray(fc.nat(60), { maxLength: 30 }).map(ascending);

/** Places, with others behind them that do not count. */
function holding(numbers: readonly number[]): Places {
  return { at: Uint32Array.from([...numbers, 3, 5]), count: numbers.length };
}

const told = ({ at, count }: Places): number[] => [...at.subarray(0, count)];

describe('places', () => {
  it('have room for as many as are added', () => {
    const places = makePlaces();
    const added = Array.from({ length: 3000 }, (_, at) => at * 7);
    for (const place of added) addPlace(places, place);
    expect(told(places)).toEqual(added);
  });

  it('go where others stand', () => {
    fc.assert(
      fc.property(some, some, (asked, others) => {
        const left = holding(asked);
        removePlaces(left, holding(others));
        expect(told(left)).toEqual(asked.filter((place) => !others.includes(place)));
      }),
    );
  });

  it('are counted as one finds them from left to right, none over another', () => {
    const text = fc.array(fc.constantFrom('甲', '乙'), { maxLength: 60 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (held, length) => {
        const piece = '甲'.repeat(length);
        expect(countApart(holding(naivePlaces(held, piece)), length)).toBe(held.split(piece).length - 1);
      }),
    );
  });
});
