import type { Pdfium } from './pdfium.ts';

/** A string that PDFium writes where it is told once it has said how long it is; it ends with a zero. Empty where it has more than `mostBytes`. */
export function readText(
  { pdfium }: Pdfium,
  encoding: string,
  write: (buffer: number, size: number) => number,
  mostBytes = Infinity,
): string {
  const size = write(0, 0);
  if (size <= 0 || size > mostBytes) return '';
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
