import { packBundle } from '#archive/pictures/pack-bundle.ts';

/** A bundle of pictures that are in memory, in their order. */
export function packPictures(pictures: Record<string, Uint8Array>): Promise<Uint8Array> {
  return packBundle(
    Object.entries(pictures).map(([name, picture]) => ({
      name,
      bytes: picture.length,
      read: () => Promise.resolve(picture),
    })),
  );
}
