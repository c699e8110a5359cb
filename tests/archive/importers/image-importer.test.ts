import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { imageImporter } from '#archive/importers/image-importer.ts';

const sheet = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } });

describe('imageImporter', () => {
  it.each([
    ['a.png', 'image/png', (image: Sharp) => image.png()],
    ['a.JPG', 'image/jpeg', (image: Sharp) => image.jpeg()],
    [
      'a.tif',
      'image/tiff',
      (image: Sharp) => image.toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }),
    ],
  ] as const)('takes %s for a page that is to be recognised', async (name, mediaType, encode) => {
    const bytes = await encode(sheet(60, 80)).toBuffer();
    expect(imageImporter.accepts({ bytes, name })).toBe(true);
    expect(await decodeSource({ bytes, name })).toEqual({
      text: '',
      warnings: ['pages-without-text'],
      scans: [1],
      mediaType,
      encoding: null,
      name,
    });
  });

  it('takes every page of a TIFF file', async () => {
    const pages = await sheet(60, 80).png().toBuffer();
    const bytes = await sharp([pages, pages, pages], { join: { animated: true } })
      .tiff()
      .toBuffer();
    expect((await decodeSource({ bytes, name: 'a.tiff' })).scans).toEqual([1, 2, 3]);
  });

  it('refuses what is damaged, and pictures of more pixels than any page has', async () => {
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0);
    await expect(decodeSource({ bytes, name: 'a.jpg' })).rejects.toMatchObject({
      code: 'import/damaged',
    });
    const bomb = await sheet(12_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    await expect(decodeSource({ bytes: bomb, name: 'a.png' })).rejects.toMatchObject({
      code: 'import/too-large',
      context: { what: 'pixels' },
    });
  });

  it('leaves alone what is no picture, whatever it is called', () => {
    expect(imageImporter.accepts({ bytes: Buffer.from('%PDF-1.7'), name: 'a.png' })).toBe(false);
    expect(imageImporter.accepts({ bytes: Uint8Array.of(0xff, 0xd8, 0xff), name: 'a.txt' })).toBe(false);
  });
});
