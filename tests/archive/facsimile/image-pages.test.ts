import { describe, expect, it } from 'vitest';
import { ImagePages } from '#archive/facsimile/image-pages.ts';
import { asPictureFile } from '#archive/pictures/picture-files.ts';
import { sheet } from '#tests/support/sheets.ts';

const PATIENCE_MS = 60_000;

function openSheet(width: number, height: number): Promise<ImagePages> {
  return sheet(width, height).then((bytes) => ImagePages.open([asPictureFile(bytes, 'sheet.png')]));
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

describe('a bundle of pages', () => {
  it('shows the pictures of its files one after the other', async () => {
    const files = [sheet(600, 800), sheet(800, 600)].map((picture, at) => ({
      name: `${at + 1}.png`,
      read: () => picture,
    }));
    const pages = await ImagePages.open(files);
    expect(pages.sizes().map(({ width, height }) => width < height)).toEqual([true, false]);
    const drawn = await pages.draw(2, 400);
    expect([drawn?.width, drawn?.height]).toEqual([400, 300]);
    expect(await pages.draw(3, 400)).toBeNull();
  });
});
