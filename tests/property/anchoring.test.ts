import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRange } from '#core/anchoring/describe-range.ts';
import { resolveSelector } from '#core/anchoring/resolve-selector.ts';
import { runCase, summarize } from '#scripts/anchoring/measure-anchoring.ts';
import { choosePassage, readSampleTexts } from '#scripts/anchoring/sample-passages.ts';
import { createRandom } from '#scripts/samples/random.ts';
import { makeText } from '#tests/core/anchoring/sample-texts.ts';

const CASES = 10_000;
const SEED = 20261129;

const sampleTexts = await readSampleTexts();
const madeTexts = Array.from({ length: 300 }, (_, seed) => makeText(createRandom(seed)));

/** Any text of few different characters, and texts as bulletins are written. */
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('公', '报', '\n', '\t', '𠮷', 'a'), minLength: 2, maxLength: 300 }),
  fc.constantFrom(...sampleTexts, ...madeTexts),
);

describe('anchoring', () => {
  it('resolves what it describes to the same place, in any text', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const range = choosePassage(text, createRandom(seed));
        expect(resolveSelector(text, describeRange(text, range, 1))).toEqual({
          state: 'anchored',
          range,
          how: 'position',
          confidence: 1,
        });
      }),
      { numRuns: 2000, seed: SEED },
    );
  });

  it.each([
    ['the sample bulletins', sampleTexts],
    ['texts that say much again', madeTexts],
  ])(
    `keeps 97 of 100 passages that stand and misplaces none, in ${CASES} edits of %s`,
    { timeout: 120_000 },
    (_, edited) => {
      const figures = summarize(Array.from({ length: CASES }, (_, index) => runCase(edited, index + 1)));
      expect(figures.wrong).toEqual([]);
      expect(figures.kept).toBeGreaterThanOrEqual(0.97);
      expect(figures.counts.whole.right).toBeGreaterThan(CASES / 3);
    },
  );
});
