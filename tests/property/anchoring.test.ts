import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsCharacter } from '#core/anchoring/check-range.ts';
import { describeRange } from '#core/anchoring/describe-range.ts';
import { resolveSelector } from '#core/anchoring/resolve-selector.ts';
import type { Range } from '#core/model/ids.ts';
import { makeText } from '#tests/core/anchoring/sample-texts.ts';
import {
  between,
  editOnce,
  followRange,
  seedRandom,
  track,
  type Fate,
  type Random,
  type TrackedText,
} from '#tests/core/anchoring/tracked-text.ts';

const CASES = 2000;

function choosePassage(text: string, random: Random, length: number): Range {
  const start = Math.floor(random() * (text.length - 1));
  const end = Math.min(text.length, start + length);
  return {
    start: splitsCharacter(text, start) ? start - 1 : start,
    end: splitsCharacter(text, end) ? end + 1 : end,
  };
}

type Outcome = 'kept' | 'orphaned' | 'wrong';

/** Wrong: not where most of the passage now stands, or anywhere at all where hardly anything of it is left. */
function judge(after: TrackedText, passage: Range, fate: Fate, found: Range | null): Outcome {
  if (found === null) return 'orphaned';
  const length = passage.end - passage.start;
  const held = after.origins
    .slice(found.start, found.end)
    .filter((origin) => origin >= passage.start && origin < passage.end).length;
  const isThere = held * 2 >= fate.left * length && held > 0;
  return isThere && found.end - found.start <= 2 * length + 10 ? 'kept' : 'wrong';
}

function runCase(seed: number): { survived: boolean; outcome: Outcome } {
  const random = seedRandom(seed);
  const text = makeText(random);
  const length = seed % 4 === 0 ? between(random, 1, 8) : between(random, 8, 120);
  const passage = choosePassage(text, random, length);
  const selector = describeRange(text, passage, 1);
  let after = track(text);
  const edits = between(random, 1, 8);
  for (let count = 0; count < edits; count++) after = editOnce(after, random);
  const fate = followRange(after, passage);
  const resolution = resolveSelector(after.text, selector);
  const found = resolution.state === 'anchored' ? resolution.range : null;
  return {
    survived: fate.left >= 0.8 && fate.edgesLeft,
    outcome: judge(after, passage, fate, found),
  };
}

describe('anchoring', () => {
  it('resolves what it describes to the same place, in any text', () => {
    const unit = fc.constantFrom('公', '报', '\n', '\t', '𠮷', 'a');
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.nat(),
        (text, from, span) => {
          const random = seedRandom(from);
          const range = choosePassage(text, random, 1 + (span % 40));
          fc.pre(range.start < range.end);
          expect(resolveSelector(text, describeRange(text, range, 1))).toEqual({
            state: 'anchored',
            range,
            how: 'position',
            confidence: 1,
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it(`keeps 97 of 100 surviving passages and misplaces none, in ${CASES} edited texts`, () => {
    const results = Array.from({ length: CASES }, (_, index) => ({ seed: index + 1, ...runCase(index + 1) }));
    const survivors = results.filter(({ survived }) => survived);
    const kept = survivors.filter(({ outcome }) => outcome === 'kept').length;
    expect(results.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
    expect(survivors.length).toBeGreaterThan(CASES * 0.8);
    expect(kept / survivors.length).toBeGreaterThanOrEqual(0.97);
  });
});
