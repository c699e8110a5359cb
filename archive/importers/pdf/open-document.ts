import type { Pdfium } from './pdfium.ts';

/**
 * Opens a PDF file that lies in PDFium's memory: without a password, and with the given one where it is locked. 0 where it cannot be opened;
 * `FPDF_GetLastError` tells why.
 */
export function openDocument(
  pdfium: Pdfium,
  { address, bytes }: { address: number; bytes: number },
  password: string | null,
): number {
  const document = pdfium.FPDF_LoadMemDocument(address, bytes, '');
  if (document !== 0 || password === null || !isLocked(pdfium)) return document;
  return pdfium.FPDF_LoadMemDocument(address, bytes, password);
}

/** True where the last file could not be opened for want of the right password (fpdfview.h, FPDF_ERR_PASSWORD). */
export function isLocked(pdfium: Pdfium): boolean {
  return pdfium.FPDF_GetLastError() === 4;
}
