import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ImagePages } from '#archive/facsimile/image-pages.ts';

const PATIENCE_MS = 60_000;

function openSheet(width: number, height: number): Promise<ImagePages> {
  const sheet = sharp({ create: { width, height, channels: 3, background: '#fff' } });
  return sheet
    .png()
    .toBuffer()
    .then((bytes) => ImagePages.open(bytes));
}

describe('a picture', () => {
  it.each([
    ['as wide as asked for', [600, 800], 300, [300, 400]],
    ['less wide where it is so long that it would have too many pixels', [1080, 60_000], 1653, [657, 36_515]],
    ['no larger, however thin it is', [10, 300_000], 1653, [28, 848_528]],
  ] as const)(
    'is drawn %s',
    async (_, [width, height], wide, [drawnWide, drawnHigh]) => {
      const pages = await openSheet(width, height);
      const drawn = await pages.draw(1, wide);
      expect([drawn?.width, drawn?.height]).toEqual([drawnWide, drawnHigh]);
    },
    PATIENCE_MS,
  );
});
