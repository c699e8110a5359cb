import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords, type Part } from '#renderer/annotations/review/compare-words.ts';

const written = (parts: readonly Part[]): string =>
  parts.map(({ text, isKept }) => (isKept ? text : `[${text}]`)).join('');

test.each([
  ['a word that went', '印发给你们，请执行', '印发你们，请执行', '印发[给]你们，请执行', '印发你们，请执行'],
  ['a word for another', '请认真贯彻执行', '请认真遵照执行', '请认真[贯彻]执行', '请认真[遵照]执行'],
  ['changes with one character between them are one', '甲一乙丙', '丁一戊丙', '[甲一乙]丙', '[丁一戊]丙'],
  ['the same', '防汛', '防汛', '防汛', '防汛'],
  ['nothing left', '防汛', '', '[防汛]', ''],
  ['a character outside the basic plane is not torn', '𠀀甲乙', '𠀁甲乙', '[𠀀]甲乙', '[𠀁]甲乙'],
])('%s', (_name, before, after, old, present) => {
  const compared = compareWords(before, after);
  expect([written(compared.before), written(compared.after)]).toEqual([old, present]);
});

test('the parts are the texts, and what is kept is the same in both', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠀀', '一'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = compareWords(before, after);
      const whole = (parts: readonly Part[]) => parts.map((part) => part.text).join('');
      const kept = (parts: readonly Part[]) => whole(parts.filter(({ isKept }) => isKept));
      expect([whole(compared.before), whole(compared.after)]).toEqual([before, after]);
      expect(kept(compared.before)).toBe(kept(compared.after));
    }),
  );
});

test('texts that have little in common are told apart whole, soon', () => {
  const [before, after] = ['甲'.repeat(50_000), '乙'.repeat(50_000)];
  expect(compareWords(before, after)).toEqual({
    before: [{ text: before, isKept: false }],
    after: [{ text: after, isKept: false }],
  });
});
