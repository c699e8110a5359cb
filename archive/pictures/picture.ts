import sharp, { type Sharp } from 'sharp';

/** A picture in memory: three bytes a pixel, red, green, blue. */
export type Picture = { width: number; height: number; pixels: Uint8Array };

/** More pixels are taken of no picture: a page of A3 at 600 dpi has some seventy million. */
export const MOST_PIXELS = 100_000_000;

// Other pages need the room that the decoder would keep, and other work the processors.
sharp.cache(false);
sharp.concurrency(1);

/** Begins work on a picture in a file, as it is meant to be seen; the first page is 0. */
export function openPicture(bytes: Uint8Array, page = 0): Sharp {
  return sharp(bytes, { page, limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb');
}

/** Decodes a picture. @throws Error where it is none */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  const { data, info } = await openPicture(bytes).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** The same picture in another size. */
export async function resizePicture(
  { width, height, pixels }: Picture,
  size: { width: number; height: number },
): Promise<Picture> {
  const made = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize({ ...size, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  return { ...size, pixels: made };
}
