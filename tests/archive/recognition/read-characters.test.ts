import { expect, test } from 'vitest';
import { readCharacters } from '#archive/recognition/read-characters.ts';

/** Steps told by their likeliest class and how likely it is; class 0 is no character. */
function output(steps: readonly (readonly [best: number, likely: number])[]) {
  const classes = 4;
  const likely = new Float32Array(steps.length * classes);
  steps.forEach(([best, value], step) => {
    likely[step * classes + best] = value;
  });
  return { steps: steps.length, classes, likely };
}

test('what is seen in steps that follow each other is one character, parted by none two', () => {
  const read = readCharacters(
    output([
      [0, 1],
      [1, 0.5],
      [1, 0.75],
      [0, 1],
      [1, 0.25],
      [3, 1],
    ]),
    ['公', '报', '馆'],
  );
  expect(read).toEqual([
    { text: '公', at: 2, confidence: 0.75 },
    { text: '公', at: 4.5, confidence: 0.25 },
    { text: '馆', at: 5.5, confidence: 1 },
  ]);
});
