import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceFinder } from '#archive/search/line-grams.ts';
import { linesOf } from './lines-of.ts';

const line = fc.string({
  unit: fc.constantFrom('云', '溪', '区', '预', '算', '3', '号', '𠮷'),
  maxLength: 12,
});

/** All places of a piece, each found from the one before on. */
function findAll(find: (from: number) => number): number[] {
  const places: number[] = [];
  for (let at = find(0); at < Infinity; at = find(at + 1)) places.push(at);
  return places;
}

function placesIn(text: string, piece: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) places.push(at);
  return places;
}

test('every piece of the lines is found wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 100 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      (texts, one, from, length) => {
        const text = texts[one % texts.length] ?? '';
        const start = from % (text.length + 1);
        const piece = text.slice(start, start + length);
        fc.pre(piece !== '');
        const lines = linesOf(texts);
        expect(findAll(pieceFinder(lines, piece))).toEqual(placesIn(lines.text, piece));
      },
    ),
  );
});

test('the places before the one that is asked from are left out', () => {
  const lines = linesOf(Array.from({ length: 100 }, (_, at) => (at % 3 === 0 ? '预算公开' : '云溪区')));
  const find = pieceFinder(lines, '预算');
  expect(find(lines.starts[50] ?? 0)).toBe(lines.starts[51]);
  expect(find(lines.starts[97] ?? 0)).toBe(lines.starts[99]);
  expect(find((lines.starts[99] ?? 0) + 1)).toBe(Infinity);
});

test('words that no line holds are not found, nor are those that two lines share', () => {
  const lines = linesOf(['云溪区防汛通知', '预算公开']);
  for (const lacked of ['工', '工作', '知通', '知预', '防汛通报', '公开预算'])
    expect(pieceFinder(lines, lacked)(0)).toBe(Infinity);
});

test('an empty piece stands everywhere, in an empty last line too', () => {
  const lines = linesOf(['预算', '', '']);
  expect(findAll(pieceFinder(lines, '')).slice(0, 6)).toEqual([0, 1, 2, 3, 4]);
});
