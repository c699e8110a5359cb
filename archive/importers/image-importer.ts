import { MAX_PAGED_BYTES, type ThreadedImporter } from './importer.ts';

/** First bytes of the formats of pictures that are taken. */
const SIGNATURES: readonly (readonly [mediaType: string, bytes: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** Scans and photographs of pages, whatever of these formats their name says: their text is recognised once they are kept. */
export const imageImporter: ThreadedImporter = {
  format: 'image',
  extensions: ['.png', '.jpg', '.jpeg', '.tif', '.tiff'],
  maxBytes: MAX_PAGED_BYTES,
  isThreaded: true,
  accepts: ({ name, bytes }) => isPictureName(name) && mediaTypeOf(bytes) !== null,
  mediaTypeOf: ({ bytes }) => mediaTypeOf(bytes) ?? 'image/png',
};

/** True for the name of a picture that can be taken. */
export function isPictureName(name: string): boolean {
  return /\.(?:png|jpe?g|tiff?)$/i.test(name);
}

function mediaTypeOf(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}
