import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF file locked with a password, without which nothing of it can be read. */
export async function lockPdf(file: Uint8Array, password: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(file);
  document.encrypt({ userPassword: password, ownerPassword: `${password}!` });
  return document.save();
}
