import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addReach, canMeet } from '#core/postings/can-meet.ts';
import { makeSpans, type Spans } from '#core/postings/spans.ts';
import type { Occurrence } from '#core/query/searched-text.ts';
import { takePart } from '#core/query/take-part.ts';

const inOrder = (one: Occurrence, other: Occurrence) => one[0] - other[0] || other[1] - one[1];

const occurrences = fc
  .array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 6 })), { maxLength: 6 })
  .map((all) => all.map(([start, length]): Occurrence => [start, start + length]).sort(inOrder));
const parts = fc.array(occurrences, { minLength: 1, maxLength: 4 });

function reachesOf(some: readonly [from: number, to: number][]): Spans {
  const reaches = makeSpans();
  for (const [from, to] of some) addReach(reaches, from, to);
  return reaches;
}

describe('canMeet', () => {
  it('holds within a distance exactly where an occurrence takes part', () => {
    fc.assert(
      fc.property(parts, fc.nat(20), (asked, distance) => {
        const reaches = asked.map((part) =>
          reachesOf(part.map(([start, end]) => [start - distance, end] as [number, number])),
        );
        expect(canMeet(reaches)).toBe(takePart(asked, { distance }).length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds in stretches exactly where an occurrence takes part', () => {
    const bounds = fc
      .uniqueArray(fc.integer({ min: 1, max: 89 }), { maxLength: 12 })
      .map((ends) => [0, ...ends.sort((one, other) => one - other), 90]);
    fc.assert(
      fc.property(parts, bounds, (asked, ends) => {
        const stretches = ends.slice(1).map((end, at): Occurrence => [ends[at] ?? 0, end]);
        const reaches = asked.map((part) =>
          reachesOf(
            part.flatMap(([start, end]): [number, number][] => {
              const at = stretches.findIndex((stretch) => stretch[0] <= start && end <= stretch[1]);
              return at < 0 ? [] : [[at, at]];
            }),
          ),
        );
        expect(canMeet(reaches)).toBe(takePart(asked, { stretches }).length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds more reaches than there was room for', () => {
    const many = reachesOf(Array.from({ length: 1000 }, (_, at): [number, number] => [at * 10, at * 10 + 1]));
    expect(many.count).toBe(1000);
    expect(canMeet([many, reachesOf([[9990, 9990]])])).toBe(true);
    expect(canMeet([many, reachesOf([[9985, 9988]])])).toBe(false);
  });

  it('does not hold where a part stands nowhere', () => {
    expect(canMeet([reachesOf([[1, 2]]), makeSpans()])).toBe(false);
  });
});
