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

function openPlaces(places: readonly number[]): ReturnType<typeof openNumbers> {
  const writer = new PlacesWriter();
  for (const place of places) writer.add(place);
  const [list] = store([writer.end(PLACES)]);
  if (list === undefined) throw new Error('no list');
  return openNumbers(list);
}

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

describe('keepAmong', () => {
  /** Asks in stretches, two lists in turn: what is remembered of one must not be taken for the other's. */
  const kept = (asked: readonly number[], lists: readonly (readonly number[])[], ahead: number) => {
    const readers = lists.map(openPlaces);
    const found: number[] = [];
    for (let from = 0; from < asked.length; from += STRETCH) {
      const stretch = Int32Array.from(asked.slice(from, from + STRETCH));
      const count = readers.reduce((left, reader) => reader.keepAmong(stretch, left, ahead), stretch.length);
      found.push(...stretch.subarray(0, count));
    }
    return found;
  };
  const STRETCH = 128;
  const dense = fc.uniqueArray(fc.nat(3000), { minLength: 200, maxLength: 700, size: 'max' }).map(ascending);
  /** Of a span in which two numbers can have the same lowest 17 bits. */
  const far = fc
    .array(fc.nat(40), { minLength: 40, maxLength: 200, size: 'max' })
    .map((steps) => [...new Set(steps.flatMap((step) => [step, step + 2 ** 17, step + 2 ** 18]))])
    .map(ascending);
  const held = fc.oneof(
    dense,
    far,
    numbers.map((all) => [...new Set(all)]),
  );

  it('keeps what stands in all lists, so far ahead', () => {
    fc.assert(
      fc.property(held, held, fc.array(fc.nat(4000), { maxLength: 50 }), fc.integer({ min: -2, max: 5 }), (one, other, noise, ahead) => {
        const asked = ascending([...new Set([0, ...one.map((place) => place - ahead), ...other, ...noise])]).filter((place) => place >= 0);
        const holds = (list: readonly number[]) => { const set = new Set(list); return (place: number) => set.has(place + ahead); };
        expect(kept(asked, [one], ahead)).toEqual(asked.filter(holds(one)));
        expect(kept(asked, [one, other], ahead)).toEqual(asked.filter(holds(one)).filter(holds(other)));
      }),
      { numRuns: 400 },
    ); // prettier-ignore
  });
});

describe('keepAmong, behind a list that left a mark where a shorter one has no number', () => {
  it('takes nothing for a number', () => {
    const upTo = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
    // The second block of the first list has 2^17, with the same lowest bits as 0, at its 73rd place.
    const earlier = [...upTo(1000, 128), ...upTo(131_000, 128)];
    const first = openPlaces(earlier);
    for (const stretch of [earlier.slice(0, 128), earlier.slice(128)])
      expect(first.keepAmong(Int32Array.from(stretch), 128, 0)).toBe(128);
    const asked = Int32Array.from(upTo(0, 41));
    expect(openPlaces(upTo(1, 40)).keepAmong(asked, 41, 0)).toBe(40);
    expect(asked[0]).toBe(1);
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
