import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageAround } from '#core/text/passage-around.ts';

const text =
  '一、防汛准备\n各街道要储备物资。 “质子中心”要落实值守！逾期通报。\n街道\t物资\t件数\n东城\t沙袋\t1200';

test.each([
  ['a hit within a sentence', '中心', '“质子中心”要落实值守！'],
  ['a hit over two sentences', '物资。 “质子', '各街道要储备物资。 “质子中心”要落实值守！'],
  ['a heading', '准备', '一、防汛准备'],
  ['a row of a table', '沙袋', '东城\t沙袋\t1200'],
])('%s stands in what is quoted', (_, hit, expected) => {
  const start = text.indexOf(hit);
  const range = passageAround(text, { start, end: start + hit.length });
  expect(text.slice(range.start, range.end)).toBe(expected);
});

test('a sentence without end is cut on either side of the hit', () => {
  const long = `${'长'.repeat(5000)}质子${'长'.repeat(5000)}`;
  expect(passageAround(long, { start: 5000, end: 5002 })).toEqual({ start: 4000, end: 6002 });
});

test('the passage holds the range and parts no character', () => {
  const units = fc.string({ unit: fc.constantFrom('甲', '。', '”', '\n', ' ', '\t', '𠮷'), minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(units, fc.nat(), fc.nat(), (any, one, other) => {
      const characters = Array.from(any);
      const from = one % characters.length;
      const to = from + 1 + (other % (characters.length - from));
      const start = characters.slice(0, from).join('').length;
      const end = characters.slice(0, to).join('').length;
      const range = passageAround(any, { start, end });
      expect(range.start <= start && end <= range.end).toBe(true);
      expect(Array.from(any.slice(range.start, range.end)).join('').isWellFormed()).toBe(true);
    }),
  );
}); // prettier-ignore
