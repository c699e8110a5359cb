import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, measureDistance, scanErrors } from '#core/anchoring/edit-distance.ts';
import { matchQuote } from '#core/anchoring/match-quote.ts';

const TEXT = '坚持以人民为中心的发展思想，统筹发展和安全。坚持以人民为重心的发展思想，统筹安全。';

describe('matchQuote', () => {
  it.each([
    ['word for word', '统筹发展和安全', 0, [{ range: { start: 14, end: 21 }, errors: 0 }]],
    [
      'the same words and nearly the same words, best first',
      '以人民为重心的',
      1,
      [
        { range: { start: 24, end: 31 }, errors: 0 },
        { range: { start: 2, end: 9 }, errors: 1 },
      ],
    ],
    ['with a word left out', '坚持以人民中心的', 1, [{ range: { start: 0, end: 9 }, errors: 1 }]],
    ['nothing where nothing stands', '质子中心建设', 1, []],
    ['nothing for an empty quote', '', 0, []],
    ['nothing where all of the quote might be wrong', '安全', 2, []],
  ])('finds %s', (_, quote, maxErrors, expected) => {
    expect(matchQuote(TEXT, quote, maxErrors)).toEqual(expected);
  });

  it('misses no place that a full scan finds, and tells the errors of the range it gives', () => {
    const short = fc.string({ unit: fc.constantFrom('公', '报', '馆'), minLength: 4, maxLength: 12 });
    const long = fc.string({ unit: fc.constantFrom('公', '报', '馆'), maxLength: 120 });
    fc.assert(
      fc.property(short, long, fc.integer({ min: 0, max: 3 }), (quote, text, maxErrors) => {
        let least = Infinity;
        scanErrors(compilePattern(quote), { text, from: 0, to: text.length, start: 'anywhere' }, (errors) => {
          least = Math.min(least, errors);
        });
        const matches = matchQuote(text, quote, maxErrors);
        expect(matches[0]?.errors ?? Infinity).toBe(least <= maxErrors ? least : Infinity);
        for (const { range, errors } of matches)
          expect(measureDistance(quote, text.slice(range.start, range.end))).toBe(errors);
      }),
      { numRuns: 500 },
    );
  });
});
