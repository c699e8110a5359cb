import { describe, expect, it } from 'vitest';
import { describeRange } from '#core/anchoring/describe-range.ts';
import { AppError } from '#core/errors/app-error.ts';

const TEXT = `${'前'.repeat(80)}政府工作报告${'后'.repeat(80)}`;

describe('describeRange', () => {
  it('keeps the quote, its position and 64 code units on each side', () => {
    expect(describeRange(TEXT, { start: 80, end: 86 }, 3)).toEqual({
      quote: '政府工作报告',
      prefix: '前'.repeat(64),
      suffix: '后'.repeat(64),
      range: { start: 80, end: 86 },
      textVersion: 3,
    });
  });

  it('keeps what there is at the edges of the text', () => {
    expect(describeRange('公报', { start: 0, end: 2 }, 1)).toMatchObject({ prefix: '', suffix: '' });
  });

  it('leaves out half a character at the far end of a context', () => {
    const text = `𠮷${'一'.repeat(63)}引文${'二'.repeat(63)}𠮷`;
    const { prefix, suffix } = describeRange(text, { start: 65, end: 67 }, 1);
    expect([prefix, suffix]).toEqual(['一'.repeat(63), '二'.repeat(63)]);
  });

  const refused: [string, string, number, number, string][] = [
    ['an empty range', '公报', 1, 1, 'empty'],
    ['a range from behind its end', '公报', 2, 1, 'empty'],
    ['a range that begins before the text', '公报', -1, 1, 'outside-the-text'],
    ['a range that ends behind the text', '公报', 0, 3, 'outside-the-text'],
    ['a start inside a character', '𠮷林', 1, 3, 'splits-a-character'],
    ['an end inside a character', '吉𠮷', 0, 2, 'splits-a-character'],
    ['an offset that is no whole number', '公报', 0.5, 1, 'not-an-offset'],
    ['more than can be annotated', '长'.repeat(100_001), 0, 100_001, 'too-long'],
  ];
  it.each(refused)('refuses %s', (_, text, start, end, reason) => {
    expect(() => describeRange(text, { start, end }, 1)).toThrow(
      new AppError('annotation/bad-range', { reason, start, end, length: text.length }),
    );
  });
});
