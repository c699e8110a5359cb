import { BUNDLE_MEDIA_TYPE } from '#core/model/facsimile.ts';
import { startPdfium, type RunningPdfium } from '../importers/pdf/pdfium.ts';
import { asPictureFile, openBundle } from '../pictures/picture-files.ts';
import { ImagePages } from './image-pages.ts';
import { OfdPages } from './ofd/ofd-pages.ts';
import type { PagedFile, Pages } from './pages.ts';
import { PdfPages } from './pdf-pages.ts';
import { substituteFonts } from './substitute-fonts.ts';

type Opener = (file: PagedFile, pdfium: RunningPdfium) => Pages | Promise<Pages>;

const openImage: Opener = ({ bytes, name }) => ImagePages.open([asPictureFile(bytes, name)]);

/** One opener for every format of `PAGED_MEDIA_TYPES`. */
const OPENERS: Readonly<Record<string, Opener>> = {
  'application/pdf': (file, pdfium) => new PdfPages(pdfium, file),
  'application/ofd': (file, pdfium) => OfdPages.open(file, pdfium),
  'image/png': openImage,
  'image/jpeg': openImage,
  'image/tiff': openImage,
  [BUNDLE_MEDIA_TYPE]: async ({ bytes, name }) => ImagePages.open(await openBundle(bytes, name)),
};

/** Starts PDFium with fonts for what files do not bring along. */
export async function startDrawing(): Promise<RunningPdfium> {
  const pdfium = await startPdfium();
  substituteFonts(pdfium);
  return pdfium;
}

/** Opens an original to be looked at; throws where it cannot be. */
export async function openPages(mediaType: string, file: PagedFile, pdfium: RunningPdfium): Promise<Pages> {
  const open = OPENERS[mediaType];
  if (open === undefined) throw new RangeError(`no pages can be drawn of ${mediaType}`);
  return open(file, pdfium);
}
