import { AppError } from '#core/errors/app-error.ts';
import type { ImportFile } from '../importer.ts';
import { gatherPages, type Decoded } from '../page-layout/decoded-pages.ts';
import type { PageContent } from '../page-layout/glyph.ts';
import { checkLimit } from '../page-layout/join-pages.ts';
import type { RunningPdfium, Pdfium } from './pdfium.ts';
import { lightenFonts } from './lighten-fonts.ts';
import { isLocked, openDocument } from './open-document.ts';
import { hasPictures } from './has-pictures.ts';
import { readBookmarks } from './read-bookmarks.ts';
import { readGlyphs } from './read-glyphs.ts';
import { readRules } from './read-rules.ts';

/** Scratch room in PDFium's memory, for the numbers that its functions give back. */
const SCRATCH_BYTES = 64;

/**
 * What a PDF prints, page by page; a page that cannot be read prints nothing and is counted in `unreadable`.
 * @throws AppError `import/password-needed`, `import/wrong-password`, `import/damaged`, `import/too-large`
 */
export function readPdf(
  { pdfium, ranOutOfMemory }: RunningPdfium,
  { bytes, name: file, password = null }: ImportFile,
): Decoded {
  const { wasmExports } = pdfium.pdfium;
  const address = wasmExports.malloc(bytes.length);
  if (address === 0) throw new AppError('import/too-large', { file, what: 'memory' });
  const scratch = wasmExports.malloc(SCRATCH_BYTES);
  let document = 0;
  try {
    pdfium.pdfium.HEAPU8.set(bytes, address);
    lightenFonts(pdfium.pdfium.HEAPU8.subarray(address, address + bytes.length));
    document = openDocument(pdfium, { address, bytes: bytes.length }, password);
    if (document === 0) throw refuse(pdfium, file, password !== null);
    return readPages(pdfium, document, { file, scratch });
  } catch (error) {
    if (ranOutOfMemory()) throw new AppError('import/too-large', { file, what: 'memory' }, { cause: error });
    throw error;
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    wasmExports.free(scratch);
    wasmExports.free(address);
  }
}

function refuse(pdfium: Pdfium, file: string, wasGiven: boolean): AppError {
  if (!isLocked(pdfium)) return new AppError('import/damaged', { file });
  return new AppError(wasGiven ? 'import/wrong-password' : 'import/password-needed', { file });
}

function readPages(
  pdfium: Pdfium,
  document: number,
  { file, scratch }: { file: string; scratch: number },
): Decoded {
  const count = pdfium.FPDF_GetPageCount(document);
  if (count < 1) throw new AppError('import/damaged', { file });
  checkLimit('pages', count, file);
  const gatherer = gatherPages(file, readBookmarks(pdfium, document));
  let open = 0;
  try {
    for (let index = 0; index < count; index += 1) {
      const page = pdfium.FPDF_LoadPage(document, index);
      // Only now: PDFium lets go of a font with the last page that uses it, and would read it anew for every page.
      if (open !== 0) pdfium.FPDF_ClosePage(open);
      open = page;
      gatherer.add(page === 0 ? null : readContent(pdfium, page, { file, scratch }), () =>
        hasPictures(pdfium, page),
      );
    }
  } finally {
    if (open !== 0) pdfium.FPDF_ClosePage(open);
  }
  return gatherer.finish();
}

function readContent(
  pdfium: Pdfium,
  page: number,
  { file, scratch }: { file: string; scratch: number },
): PageContent {
  const glyphs = readGlyphs(pdfium, page, { scratch, file });
  return { glyphs, rules: glyphs.length === 0 ? [] : readRules(pdfium, page, scratch) };
}
