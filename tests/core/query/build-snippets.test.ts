import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSnippets, type HitRange } from '#core/query/build-snippets.ts';

const pageAt = (offset: number): number => 1 + Math.floor(offset / 100);

describe('buildSnippets', () => {
  it('shows the words around a hit, marks it and names its page', () => {
    const text = `${'前'.repeat(120)}质子中心${'后'.repeat(120)}`;
    const [snippet, ...others] = buildSnippets(text, [[120, 122]], pageAt);
    expect(others).toEqual([]);
    expect(snippet).toEqual({
      text: `${'前'.repeat(18)}质子中心${'后'.repeat(38)}`,
      offset: 102,
      marks: [[18, 20]],
      page: 2,
    });
  });

  it('shows neighbouring hits in one piece', () => {
    const snippets = buildSnippets('质子、质子和质子', [[0, 2], [3, 5], [6, 8]], pageAt); // prettier-ignore
    expect(snippets.map(({ marks }) => marks)).toEqual([[[0, 2], [3, 5], [6, 8]]]); // prettier-ignore
  });

  it('shows three pieces and no more', () => {
    const text = `质子${'空'.repeat(98)}`.repeat(5);
    const hits = [0, 100, 200, 300, 400].map((start): HitRange => [start, start + 2]);
    expect(buildSnippets(text, hits, pageAt).map(({ offset }) => offset)).toEqual([0, 82, 182]);
  });

  it('keeps every mark on its hit, parts no surrogate pair and repeats no text', () => {
    const texts = fc.array(fc.constantFrom('甲', '𠀀', '乙'), { minLength: 50, maxLength: 300 });
    fc.assert(
      fc.property(texts, (characters) => {
        const text = characters.join('');
        const hits: HitRange[] = [...text.matchAll(/𠀀/gu)].map(({ index }) => [index, index + 2]);
        let last = 0;
        for (const { text: shown, offset, marks } of buildSnippets(text, hits, pageAt)) {
          expect(text.slice(offset, offset + shown.length)).toBe(shown);
          expect(shown.isWellFormed()).toBe(true);
          expect(marks.length).toBeGreaterThan(0);
          for (const [start, end] of marks) expect(shown.slice(start, end)).toBe('𠀀');
          expect(offset).toBeGreaterThanOrEqual(last);
          last = offset + shown.length;
        }
      }),
    );
  });
});
