import sharp from 'sharp';
import { MOST_PIXELS } from './picture.ts';

/** The size of one picture of a file, as it is meant to be seen; `dpi` is null where the file does not say how large it is printed. */
export type PictureSize = { width: number; height: number; dpi: number | null };

/** Programs that do not know how large a picture is printed write 72 or 96. */
const LEAST_DPI = 100;
const MOST_DPI = 2400;

/** How many pictures a file holds. Only its head is read. @throws Error where it is no picture */
export async function countPictures(bytes: Uint8Array): Promise<number> {
  const { pages } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return pages ?? 1;
}

/** The size of one of a file's pictures, the first is 0. Only its head is read. @throws Error where it is no picture */
export async function readSize(bytes: Uint8Array, page: number): Promise<PictureSize> {
  const { autoOrient, density } = await sharp(bytes, { page, limitInputPixels: false }).metadata();
  const isTold = density !== undefined && density >= LEAST_DPI && density <= MOST_DPI;
  return { ...autoOrient, dpi: isTold ? density : null };
}

/** Whether a picture is more than is taken of any. */
export function isTooLarge({ width, height }: PictureSize): boolean {
  return width * height > MOST_PIXELS;
}
