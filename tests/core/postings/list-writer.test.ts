import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountsWriter, type List, PlacesWriter } from '#core/postings/list-writer.ts';
import { END, makePlaces } from '#core/postings/places.ts';
import { lastNumberOf } from '#core/postings/read-list.ts';
import {
  ascending,
  COUNTS,
  type Contents,
  numbers,
  openNumbers,
  PLACES,
  readOn,
  store,
  tell,
} from './lists.ts';

describe('PlacesWriter', () => {
  it('writes places that are read back as they were, list after list', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 4 }), (all) => {
        const writer = new PlacesWriter();
        const written = function* (): Generator<List> {
          for (const [at, places] of all.entries()) {
            for (const place of places) writer.add(place);
            yield writer.end(PLACES + at);
          }
        };
        expect(tell(written())).toEqual(all.map((places, at) => [PLACES + at, places.length, places]));
      }),
      { numRuns: 300 },
    );
  });

  it('writes lists whose last place is told', () => {
    fc.assert(
      fc.property(numbers.filter(({ length }) => length > 0), (places) => {
        const writer = new PlacesWriter();
        for (const place of places) writer.add(place);
        expect(store([writer.end(PLACES)]).map(lastNumberOf)).toEqual(places.slice(-1));
      }),
      { numRuns: 100 },
    ); // prettier-ignore
  });
});

describe('CountsWriter', () => {
  it('writes counts that are read back as they were, list after list', () => {
    const entries = fc
      .array(fc.tuple(fc.nat(3_000_000), fc.integer({ min: 1, max: 100_000 })), {
        maxLength: 400,
        size: 'max',
      })
      .map((all) => [...new Map(all)].sort(([one], [other]) => one - other));
    fc.assert(
      fc.property(entries, entries, (...lists) => {
        const writer = new CountsWriter();
        const written = function* (): Generator<List> {
          for (const [at, counts] of lists.entries()) {
            for (const [document, count] of counts) writer.add(document, count);
            yield writer.end(COUNTS * (at + 1));
          }
        };
        const expected = lists.map((counts, at): [number, number, Contents] => [COUNTS * (at + 1), counts.length, counts]);
        expect(tell(written())).toEqual(expected);
      }),
      { numRuns: 200 },
    ); // prettier-ignore
  });
});

/** The place of the first number from a place on that is at least `target`; beyond the end where there is none. */
function findFrom(held: readonly number[], target: number, from: number): number {
  const found = held.findIndex((number, at) => at >= from && number >= target);
  return found < 0 ? held.length : found;
}

describe('AscendingReader', () => {
  const steps = fc.array(
    fc.oneof(
      fc.constant(null),
      fc.nat(500),
      fc.nat(6000),
      fc.nat(3_000_000),
      fc.integer({ min: -50, max: 50 }),
    ),
    { maxLength: 40 },
  );

  it('takes what lies before a number, stretch after stretch, to the end', () => {
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(3_000_000), { maxLength: 8 }), (held, ends) => {
        const writer = new PlacesWriter();
        for (const number of held) writer.add(number);
        const [list] = store([writer.end(PLACES)]);
        if (list === undefined) throw new Error('a list that was written is stored');
        const reader = openNumbers(list);
        reader.next();
        let from = -1;
        for (const end of [...ascending(ends), END]) {
          const places = makePlaces();
          reader.takeBefore(end, 0, places);
          const taken = held.filter((number) => number >= from && number < end);
          expect([...places.at.subarray(0, places.count)]).toEqual(taken);
          from = Math.max(from, end);
        }
        expect(reader.value).toBe(END);
      }),
    );
  });

  it('seeks as one looks through all numbers, from one to the next between', () => {
    fc.assert(
      fc.property(numbers, steps, (held, asked) => {
        const writer = new PlacesWriter();
        for (const number of held) writer.add(number);
        const [list] = store([writer.end(PLACES)]);
        if (list === undefined) throw new Error('a list that was written is stored');
        const reader = openNumbers(list);
        let at = -1;
        for (const target of asked) {
          if (at >= held.length) break;
          // null: the next one; else the first from here on that is no less.
          if (target === null) at += 1;
          else if (at < 0 || (held[at] ?? 0) < target) at = findFrom(held, target, at);
          const value = target === null ? reader.next() : reader.seek(target);
          expect([value, reader.value]).toEqual(at < held.length ? [held[at], held[at]] : [END, END]);
        }
        if (at < held.length) expect(readOn(reader)).toEqual(held.slice(at + 1));
      }),
      { numRuns: 1000 },
    );
  });
});
