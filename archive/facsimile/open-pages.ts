import type { RunningPdfium } from '../importers/pdf/pdfium.ts';
import { OfdPages } from './ofd/ofd-pages.ts';
import type { PagedFile, Pages } from './pages.ts';
import { PdfPages } from './pdf-pages.ts';

type Opener = (file: PagedFile, pdfium: RunningPdfium) => Pages | Promise<Pages>;

/** One opener for every format of `PAGED_MEDIA_TYPES`. */
const OPENERS: Readonly<Record<string, Opener>> = {
  'application/pdf': ({ bytes, name }, pdfium) => new PdfPages(pdfium, bytes, name),
  'application/ofd': (file, pdfium) => OfdPages.open(file, pdfium),
};

/** Opens an original to be looked at; throws where it cannot be. */
export async function openPages(mediaType: string, file: PagedFile, pdfium: RunningPdfium): Promise<Pages> {
  const open = OPENERS[mediaType];
  if (open === undefined) throw new RangeError(`no pages can be drawn of ${mediaType}`);
  return open(file, pdfium);
}
