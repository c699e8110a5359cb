import { JpegEmbedder, PngEmbedder, type PDFRef } from '@cantoo/pdf-lib';
import type { PdfInk } from './pdf-ink.ts';

/**
 * A picture as an object of the PDF, told by its bytes, whatever it is called; null for one of a kind that cannot be shown. Its unit square
 * stands on its lower edge.
 */
export async function embedImage(bytes: Uint8Array, ink: PdfInk): Promise<PDFRef | null> {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xd8) return (await JpegEmbedder.for(bytes)).embedIntoContext(ink.context);
  if (first === 0x89 && second === 0x50) return (await PngEmbedder.for(bytes)).embedIntoContext(ink.context);
  return null;
}
