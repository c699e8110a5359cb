import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, measureDistance, scanErrors } from '#core/anchoring/edit-distance.ts';

/** The textbook table, row by row. */
function distanceByTable(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const words = fc.string({ unit: fc.constantFrom('公', '报', '馆', 'a'), maxLength: 100 });

describe('measureDistance', () => {
  it('agrees with the textbook table for strings of one to four machine words', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(measureDistance(one, other)).toBe(distanceByTable(one, other));
      }),
      { numRuns: 500 },
    );
  });
});

describe('scanErrors', () => {
  it('tells for each end the least errors of all stretches that end there', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('公', '报'), minLength: 1, maxLength: 40 }),
        words,
        (quote, text) => {
          const seen: number[] = [];
          scanErrors(compilePattern(quote), { text, from: 0, to: text.length, start: 'anywhere' }, (errors) =>
            seen.push(errors),
          );
          const expected = Array.from({ length: text.length }, (_, at) => {
            const starts = Array.from({ length: at + 2 }, (__, start) => start);
            return Math.min(...starts.map((start) => distanceByTable(quote, text.slice(start, at + 1))));
          });
          expect(seen).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads backwards as it reads the reversed text forwards', () => {
    const seen: [number, number][] = [];
    const pattern = compilePattern('公报馆', 'backwards');
    scanErrors(pattern, { text: '区公报馆', from: 4, to: 0, start: 'here' }, (errors, position) =>
      seen.push([errors, position]),
    );
    expect(seen).toEqual([
      [2, 3],
      [1, 2],
      [0, 1],
      [1, 0],
    ]);
  });

  it('takes the padding of a short pattern for what is beyond the edge of the text', () => {
    const errorsOf = (text: string): number => {
      let least = Infinity;
      const pattern = compilePattern('报', 'forwards', 4);
      scanErrors(
        pattern,
        { text, from: 0, to: 4, start: 'here' },
        (errors) => (least = Math.min(least, errors)),
      );
      return least;
    };
    expect([errorsOf('报'), errorsOf('报告书目')]).toEqual([0, 3]);
  });
});
