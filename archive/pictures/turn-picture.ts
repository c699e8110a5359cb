import sharp from 'sharp';
import type { PagePicture } from '#core/model/facsimile.ts';

/** A drawn page turned clockwise by so many degrees, a multiple of 90. */
export async function turnPicture(picture: PagePicture, turn: number): Promise<PagePicture> {
  if (turn % 360 === 0) return picture;
  const { data, info } = await sharp(picture.picture)
    .rotate(turn)
    .png({ compressionLevel: 3 })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, picture: Uint8Array.from(data) };
}
