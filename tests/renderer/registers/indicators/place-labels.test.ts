import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, widthOf, type Label } from '#renderer/registers/indicators/place-labels.ts';

const HEIGHT = 240;
const at = (x: number, y: number): Label => ({ x, y, width: 30 });

test.each([
  ['a label with room about it stays at its point', [at(0, 50), at(0, 100)], [], [50, 100]],
  ['labels beside each other do not mind each other', [at(0, 50), at(40, 50)], [], [50, 50]],
  [
    'of two at one height in the upper half the lower gives way downwards',
    [at(0, 54), at(0, 50)],
    [],
    [62, 50],
  ],
  ['near the foot the upper gives way upwards', [at(0, 236), at(0, 239)], [], [226, 239]],
  ['a label goes off the mark of another point', [at(0, 50)], [{ x: 10, y: 50 }], [62]],
  [
    'a mark before or behind the words is in no way',
    [at(0, 50)],
    [
      { x: -12, y: 50 },
      { x: 42, y: 50 },
    ],
    [50],
  ],
])('%s', (_, labels, marks, expected) => {
  expect(placeLabels(labels, { marks, lines: [] }, HEIGHT)).toEqual(expected);
});

test('labels that have room never lie over each other, within the chart, and none is left out', () => {
  const label = fc.record({
    x: fc.integer({ min: 0, max: 60 }),
    y: fc.integer({ min: 0, max: HEIGHT }),
    width: fc.integer({ min: 11, max: 44 }),
  });
  const mark = fc.record({
    x: fc.integer({ min: 0, max: 100 }),
    y: fc.integer({ min: 0, max: HEIGHT }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 8 }), fc.array(mark, { maxLength: 40 }), (labels, marks) => {
      const heights = placeLabels(labels, { marks, lines: [] }, HEIGHT);
      expect(heights.length).toBe(labels.length);
      labels.forEach((one, number) => {
        const y = heights[number] ?? NaN;
        expect(y >= 0 && y <= HEIGHT).toBe(true);
        labels.slice(0, number).forEach((other, earlier) => {
          const isBeside = one.x >= other.x + other.width || other.x >= one.x + one.width;
          expect(isBeside || Math.abs((heights[earlier] ?? NaN) - y) >= 12).toBe(true);
        });
      });
    }),
  );
});

test.each([
  [
    'that passes it',
    [
      { x: -50, y: 52 },
      { x: 80, y: 52 },
    ],
    58,
  ],
  [
    'that rises through it',
    [
      { x: -30, y: 100 },
      { x: 70, y: 0 },
    ],
    76,
  ],
  [
    'that ends before it',
    [
      { x: -50, y: 50 },
      { x: -10, y: 50 },
    ],
    50,
  ],
])('a label goes off a line %s', (_, line, expected) => {
  expect(placeLabels([at(0, 50)], { marks: [], lines: [line] }, HEIGHT)).toEqual([expected]);
});

test('where marks stand everywhere labels still keep off each other', () => {
  const marks = Array.from({ length: HEIGHT }, (_, y) => ({ x: 10, y }));
  const heights = placeLabels([at(0, 50), at(0, 51)], { marks, lines: [] }, HEIGHT);
  expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(12);
});

test('Han characters are taken for wider than figures', () => {
  expect(widthOf('全年')).toBe(22);
  expect(widthOf('1–9')).toBeLessThan(22);
});
