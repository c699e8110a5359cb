import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceFinder } from '#archive/search/line-grams.ts';
import { linesOf } from './lines-of.ts';

const line = fc.string({
  unit: fc.constantFrom('云', '溪', '区', '预', '算', '3', '号', '𠮷'),
  maxLength: 12,
});

/** All lines with a piece, each found from the one before on. */
function findAll(texts: readonly string[], piece: string): number[] {
  const find = pieceFinder(linesOf(texts), piece);
  const found: number[] = [];
  for (let next = find(0); next < Infinity; next = find(next + 1)) found.push(next);
  return found;
}

const holding = (texts: readonly string[], piece: string): number[] =>
  texts.flatMap((text, at) => (text.includes(piece) ? [at] : []));

test('a piece is found in all lines that hold it', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 100 }),
      fc.nat(),
      fc.nat(),
      fc.nat({ max: 6 }),
      (texts, one, from, length) => {
        const text = texts[one % texts.length] ?? '';
        const start = from % (text.length + 1);
        const piece = text.slice(start, start + length);
        expect(findAll(texts, piece)).toEqual(holding(texts, piece));
      },
    ),
  );
});

test('it is found in very many lines', () => {
  const texts = Array.from({ length: 70_000 }, (_, at) => (at % 7 === 0 ? '预算公开' : `云溪区第${at}号`));
  for (const piece of ['预算', '69993', '号']) expect(findAll(texts, piece)).toEqual(holding(texts, piece));
});

test('lines before the one that is asked from are left out', () => {
  const lines = linesOf(Array.from({ length: 100 }, (_, at) => (at % 3 === 0 ? '预算公开' : '云溪区')));
  const find = pieceFinder(lines, '预算');
  expect([50, 51, 97, 100].map(find)).toEqual([51, 51, 99, Infinity]);
});

test('words that no line holds are not found, nor are those that two lines share', () => {
  for (const lacked of ['工', '工作', '知通', '知预', '防汛通报', '公开预算'])
    expect(findAll(['云溪区防汛通知', '预算公开'], lacked)).toEqual([]);
});
