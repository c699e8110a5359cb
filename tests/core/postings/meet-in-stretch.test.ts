import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlacesWriter } from '#core/postings/list-writer.ts';
import { stretchMeeter } from '#core/postings/meet-in-stretch.ts';
import { addSpan, makeSpans } from '#core/postings/spans.ts';
import type { Occurrence } from '#core/query/searched-text.ts';
import { takePart } from '#core/query/take-part.ts';
import { openNumbers, PLACES, store } from './lists.ts';

const TEXT_UNITS = 100;
const PARTS = 3;

const occurrences = fc
  .array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 6 })), { maxLength: 6 })
  .map((all) =>
    all
      .map(([start, length]): Occurrence => [start, start + length])
      .sort((one, other) => one[0] - other[0] || other[1] - one[1]),
  );
/** A text: the bounds between its stretches, and the occurrences of each part. */
const text = fc.record({
  bounds: fc
    .uniqueArray(fc.integer({ min: 1, max: 89 }), { maxLength: 12 })
    .map((all) => all.sort((one, other) => one - other)),
  parts: fc.array(occurrences, { minLength: PARTS, maxLength: PARTS }),
});

test('parts meet in a stretch exactly where an occurrence takes part, text after text', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const writer = new PlacesWriter();
      for (const [at, { bounds }] of texts.entries())
        for (const bound of bounds) writer.add(at * TEXT_UNITS + bound);
      const [list] = store([writer.end(PLACES)]);
      const meet = stretchMeeter(list === undefined ? null : openNumbers(list), PARTS);
      for (const [at, { bounds, parts }] of texts.entries()) {
        const ends = [0, ...bounds, TEXT_UNITS];
        const stretches = ends.slice(1).map((end, index): Occurrence => [ends[index] ?? 0, end]);
        const spans = parts.map((part) => {
          const made = makeSpans();
          for (const [start, end] of part) addSpan(made, start, end);
          return made;
        });
        const place = { start: at * TEXT_UNITS, end: (at + 1) * TEXT_UNITS };
        expect(meet(place, spans)).toBe(takePart(parts, { stretches }).length > 0);
      }
    }),
    { numRuns: 3000 },
  );
});

test('where a stretch begins is known across blocks of bounds, of texts that are passed over too', () => {
  const TEXTS = 60;
  const writer = new PlacesWriter();
  // Nine bounds a text: blocks of bounds begin and end within texts.
  for (let text = 0; text < TEXTS; text++)
    for (let bound = 10; bound < TEXT_UNITS; bound += 10) writer.add(text * TEXT_UNITS + bound);
  const [list] = store([writer.end(PLACES)]);
  const spansOf = (...starts: number[]) => {
    const spans = makeSpans();
    for (const start of starts) addSpan(spans, start, start + 2);
    return spans;
  };
  for (const step of [1, 7, 23]) {
    const meet = stretchMeeter(list === undefined ? null : openNumbers(list), 2);
    for (let text = 0; text < TEXTS; text += step) {
      const place = { start: text * TEXT_UNITS, end: (text + 1) * TEXT_UNITS };
      const within = (text % 10) * 10;
      const elsewhere = ((text + 1) % 10) * 10;
      const isTogether = text % 3 === 0;
      const parts = [spansOf(within), spansOf(isTogether ? within + 5 : elsewhere)];
      expect(meet(place, parts)).toBe(isTogether);
    }
  }
});

test('a text without bounds is one stretch', () => {
  const [one, other] = [makeSpans(), makeSpans()];
  addSpan(one, 1, 3);
  const meet = stretchMeeter(null, 2);
  expect(meet({ start: 0, end: 10 }, [one, other])).toBe(false);
  addSpan(other, 7, 9);
  expect(meet({ start: 10, end: 20 }, [one, other])).toBe(true);
});
