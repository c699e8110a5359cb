import type { Pdfium } from './pdfium.ts';

/** A string that PDFium writes where it is told once it has said how long it is; it ends with a zero. */
export function readText(
  { pdfium }: Pdfium,
  encoding: string,
  write: (buffer: number, size: number) => number,
): string {
  const size = write(0, 0);
  if (size <= 0) return '';
  const buffer = pdfium.wasmExports.malloc(size);
  if (buffer === 0) return '';
  try {
    write(buffer, size);
    const text = new TextDecoder(encoding).decode(
      Uint8Array.from(pdfium.HEAPU8.subarray(buffer, buffer + size)),
    );
    return text.replace(/\0+$/u, '');
  } finally {
    pdfium.wasmExports.free(buffer);
  }
}
