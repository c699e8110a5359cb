import { JpegEmbedder, PngEmbedder, type PDFRef } from '@cantoo/pdf-lib';
import { decode as decodeBmp } from 'bmp-ts';
import { decodePicture, MOST_PIXELS, type Picture } from '../../pictures/picture.ts';
import { readSize } from '../../pictures/read-sizes.ts';
import { splitJbig2 } from './jbig2.ts';
import type { PdfInk } from './pdf-ink.ts';

type Embedder = (bytes: Uint8Array, ink: PdfInk) => Promise<PDFRef> | PDFRef;

/** Kinds of pictures, told by how their bytes begin, whatever they are called. */
const KINDS: readonly (readonly [signature: string, embed: Embedder])[] = [
  ['\xff\xd8', async (bytes, { context }) => (await JpegEmbedder.for(bytes)).embedIntoContext(context)],
  ['\x89PNG', async (bytes, { context }) => (await PngEmbedder.for(bytes)).embedIntoContext(context)],
  ['BM', embedBmp],
  ['\x97JB2', embedJbig2],
  ['II*\0', embedDecoded],
  ['MM\0*', embedDecoded],
  ['GIF8', embedDecoded],
];

/** A picture as an object of the PDF; null for one of a kind that cannot be shown. @throws Error where it is broken */
export async function embedImage(bytes: Uint8Array, ink: PdfInk): Promise<PDFRef | null> {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const kind = KINDS.find(([signature]) => start.startsWith(signature));
  if (kind === undefined) return null;
  const [signature, embed] = kind;
  const pixels = SELF_SIZED[signature]?.(bytes) ?? (await pixelsOf(bytes));
  if (pixels > MOST_PIXELS) throw new RangeError('more pixels than are drawn of any picture');
  return embed(bytes, ink);
}

/** How many pixels the head of a picture tells of, before anything is unpacked, for kinds that the decoder of pictures does not know. */
const SELF_SIZED: Readonly<Record<string, (bytes: Uint8Array) => number>> = {
  BM: (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Math.abs(view.getInt32(18, true) * view.getInt32(22, true));
  },
  '\x97JB2': (bytes) => {
    const { width, height } = splitJbig2(bytes);
    return width * height;
  },
};

async function pixelsOf(bytes: Uint8Array): Promise<number> {
  const { width, height } = await readSize(bytes, 0);
  return width * height;
}

function embedBmp(bytes: Uint8Array, ink: PdfInk): PDFRef {
  const { width, height, data } = decodeBmp(Buffer.from(bytes), { toRGBA: true });
  const colors = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++)
      colors[pixel * 3 + channel] = data[pixel * 4 + channel] ?? 0;
  return embedPixels({ width, height, pixels: colors }, ink);
}

async function embedDecoded(bytes: Uint8Array, ink: PdfInk): Promise<PDFRef> {
  return embedPixels(await decodePicture(bytes), ink);
}

function embedPixels({ width, height, pixels }: Picture, ink: PdfInk): PDFRef {
  return ink.registerStream(pixels, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
  });
}

function embedJbig2(bytes: Uint8Array, ink: PdfInk): PDFRef {
  const { width, height, segments } = splitJbig2(bytes);
  return ink.registerStream(segments, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'JBIG2Decode',
  });
}
