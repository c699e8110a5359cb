import { describe, expect, it } from 'vitest';
import type { Picture } from '#archive/pictures/picture.ts';
import { formatPages, likenessOf } from '#scripts/quality/run-pages.ts';

/** A white picture with a rectangle in it. */
function picture(left: number, { color = [0, 0, 0], height = 8 } = {}): Picture {
  const [width, all] = [30, 20];
  const pixels = new Uint8Array(width * all * 3).fill(255);
  for (let y = 4; y < 4 + height; y++)
    for (let x = left; x < left + 10; x++) pixels.set(color, (y * width + x) * 3);
  return { width, height: all, pixels };
}

describe('likenessOf', () => {
  it('is whole for the same ink, and for ink that stands one pixel beside', () => {
    expect(likenessOf(picture(5), picture(5))).toBe(1);
    expect(likenessOf(picture(5), picture(6))).toBe(1);
  });

  it('falls with ink that only one of them has, whichever it is', () => {
    expect(likenessOf(picture(5), picture(9))).toBeCloseTo(0.7);
    expect(likenessOf(picture(5, { height: 4 }), picture(5))).toBeCloseTo(5 / 8);
    expect(likenessOf(picture(5), picture(5, { height: 4 }))).toBeCloseTo(5 / 8);
  });

  it('is nothing for other colours and other sizes', () => {
    expect(likenessOf(picture(5), picture(5, { color: [200, 0, 0] }))).toBe(0);
    expect(likenessOf(picture(5), { width: 2, height: 2, pixels: new Uint8Array(12) })).toBe(0);
  });
});

it('tells the worst page of each file', () => {
  expect(
    formatPages([
      { name: 'figures', page: 1, likeness: 0.99 },
      { name: 'figures', page: 2, likeness: 0.985 },
    ]),
  ).toBe('OFD page beside the PDF of the same content, figures: ink in common at least 0.9850 (page 2 of 2)');
});
