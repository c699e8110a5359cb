import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHold } from '#archive/search/line-grams.ts';
import { linesOf } from './lines-of.ts';

const line = fc.string({
  unit: fc.constantFrom('云', '溪', '区', '预', '算', '3', '号', '𠮷'),
  maxLength: 12,
});

test('every piece of the lines may be held', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (texts, one, from, length) => {
        const text = texts[one % texts.length] ?? '';
        const start = from % (text.length + 1);
        const piece = text.slice(start, start + (length % 6));
        expect(mayHold(linesOf(texts), piece)).toBe(true);
      },
    ),
  );
});

test('words of which a unit or two neighbours stand in no line are not', () => {
  const lines = linesOf(['云溪区防汛通知', '预算公开']);
  const held = ['通', '通知', '公开', '防汛通知'];
  const lacked = ['工', '工作', '知通', '防汛通报', '公开预算'];
  expect([...held, ...lacked].filter((piece) => mayHold(lines, piece))).toEqual(held);
});
