import { describe, expect, it } from 'vitest';
import { readDeltas, readNumbers } from '#archive/importers/ofd/deltas.ts';

describe('readDeltas', () => {
  it.each([
    ['steps', '5 5 2.5', [5, 5, 2.5]],
    ['a run', 'g 3 5', [5, 5, 5]],
    ['runs among steps', '2.5 g 2 5 1 g 2 0.5', [2.5, 5, 5, 1, 0.5, 0.5]],
    ['commas and line ends', '5,5\n2', [5, 5, 2]],
    ['what is no number', '5 x', [5, 0]],
    ['a run that breaks off', 'g 2', [0, 0]],
    ['nothing', '', []],
    ['no attribute', undefined, []],
  ])('reads %s', (_, value, deltas) => {
    expect(readDeltas(value, 100)).toEqual(deltas);
  });

  it('gives no more steps than there are characters', () => {
    expect(readDeltas('g 1000000000 5 g 1000000000 5', 4)).toEqual([5, 5, 5, 5]);
    expect(readDeltas('1 2 3 4', 2)).toEqual([1, 2]);
  });
});

it('reads the numbers of a boundary', () => {
  expect(readNumbers(' 31.7 25.4  40.5 5 ')).toEqual([31.7, 25.4, 40.5, 5]);
});
