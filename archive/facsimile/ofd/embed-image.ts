import { JpegEmbedder, PngEmbedder, type PDFRef } from '@cantoo/pdf-lib';
import { decode as decodeBmp } from 'bmp-ts';
import { decodePicture, type Picture } from '../../pictures/picture.ts';
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
  return kind === undefined ? null : kind[1](bytes, ink);
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
