import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextTable } from '#core/completion/text-table.ts';

const texts = fc.array(fc.string({ unit: fc.constantFrom('政', '府', '1', 'a'), maxLength: 6 }), {
  maxLength: 3000,
});

test('gives the number that a text was put in with, however many there are', () => {
  fc.assert(
    fc.property(texts, texts, (put, asked) => {
      const kept = [...new Set(put)];
      const table = new TextTable((number) => kept[number] ?? '');
      for (const [number, text] of kept.entries()) table.add(text, number);
      const expected = new Map(kept.map((text, number) => [text, number]));
      for (const text of [...put, ...asked]) expect(table.find(text)).toBe(expected.get(text) ?? null);
    }),
    { numRuns: 40 },
  );
});

test('tells texts apart that have the same hash', () => {
  const [one, other] = ['丙酉辛巳', '癸甲癸甲']; // FNV-1a of both is 0x8501a185
  const table = new TextTable(() => one);
  table.add(one, 0);
  expect([table.find(one), table.find(other)]).toEqual([0, null]);
});
