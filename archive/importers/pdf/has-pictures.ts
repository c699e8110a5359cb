import type { Pdfium } from './pdfium.ts';

const IMAGE = 3;
const FORM = 5;
/** A page of so many paths is a drawing: text turned into outlines, for instance. */
const MANY_OBJECTS = 200;

/** Whether a page shows what may be a picture of text; a blank page, or one with a frame, does not. */
export function hasPictures(pdfium: Pdfium, page: number): boolean {
  const count = pdfium.FPDFPage_CountObjects(page);
  if (count >= MANY_OBJECTS) return true;
  for (let index = 0; index < count; index += 1) {
    const type = pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index));
    if (type === IMAGE || type === FORM) return true;
  }
  return false;
}
