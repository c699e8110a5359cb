import { encode } from 'fast-png';
import type { Facsimile, FileAdditions, PageArea, PageLine, PagePicture } from '#core/model/facsimile.ts';
import { boxOf, type Box } from '../importers/page-layout/glyph.ts';
import type { Pdfium, RunningPdfium } from '../importers/pdf/pdfium.ts';
import { openDocument } from '../importers/pdf/open-document.ts';
import { readGlyphs } from '../importers/pdf/read-glyphs.ts';
import { findQuotes } from './find-quotes.ts';
import { linesOfGlyphs } from './page-lines.ts';
import { drawnSize, type PagedFile, type Pages } from './pages.ts';
import { readAdditions } from './pdf-additions.ts';

/** Stamps and other annotations are printed too; bytes in the order red, green, blue (fpdfview.h). */
const DRAW = 0x01 | 0x10;
const WHITE = 0xffffffff;
/** Places on a page are asked for on a page of so many steps. */
const STEPS = 20_000;
const SCRATCH_BYTES = 64;

/** The pages of a PDF file. */
export class PdfPages implements Pages {
  readonly #pdfium: Pdfium;
  readonly #name: string;
  readonly #address: number;
  readonly #scratch: number;
  readonly #document: number;
  #sizes: Facsimile['pages'] | null = null;

  constructor({ pdfium }: RunningPdfium, { bytes, name, password = null }: PagedFile) {
    this.#pdfium = pdfium;
    this.#name = name;
    const { wasmExports } = pdfium.pdfium;
    this.#address = wasmExports.malloc(bytes.length);
    this.#scratch = wasmExports.malloc(SCRATCH_BYTES);
    if (this.#address === 0 || this.#scratch === 0) throw new RangeError('no memory for the file');
    pdfium.pdfium.HEAPU8.set(bytes, this.#address);
    this.#document = openDocument(pdfium, { address: this.#address, bytes: bytes.length }, password);
    if (this.#document === 0) throw new RangeError('not a file that can be opened');
  }

  additions(): FileAdditions {
    return readAdditions(this.#pdfium, this.#document);
  }

  close(): void {
    const { pdfium } = this.#pdfium;
    this.#pdfium.FPDF_CloseDocument(this.#document);
    pdfium.wasmExports.free(this.#scratch);
    pdfium.wasmExports.free(this.#address);
  }

  /** The size of every page; of one that cannot be read that of the one before. */
  sizes(): Facsimile['pages'] {
    return (this.#sizes ??= this.#readSizes());
  }

  #readSizes(): Facsimile['pages'] {
    const count = this.#pdfium.FPDF_GetPageCount(this.#document);
    const sizes: Facsimile['pages'] = [];
    for (let index = 0; index < count; index++) {
      const isKnown = this.#pdfium.FPDF_GetPageSizeByIndexF(this.#document, index, this.#scratch);
      const view = this.#view();
      const size = { width: view.getFloat32(0, true), height: view.getFloat32(4, true) };
      sizes.push(
        isKnown && size.width > 0 && size.height > 0 ? size : (sizes.at(-1) ?? { width: 595, height: 842 }),
      );
    }
    return sizes;
  }

  draw(page: number, wide: number): PagePicture | null {
    return this.#withPage(page, (handle, size) => {
      const { width: pixelsWide, height: pixelsHigh } = drawnSize(size, wide);
      const bitmap = this.#pdfium.FPDFBitmap_Create(pixelsWide, pixelsHigh, 0);
      if (bitmap === 0) throw new RangeError('no memory for the page');
      try {
        this.#pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, pixelsWide, pixelsHigh, WHITE);
        this.#pdfium.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, pixelsWide, pixelsHigh, 0, DRAW);
        const data = this.#takeColors(bitmap, pixelsWide, pixelsHigh);
        const picture = encode(
          { width: pixelsWide, height: pixelsHigh, data, channels: 3 },
          { zlib: { level: 3 } },
        );
        return { width: pixelsWide, height: pixelsHigh, picture: Uint8Array.from(picture) };
      } finally {
        this.#pdfium.FPDFBitmap_Destroy(bitmap);
      }
    });
  }

  locate(page: number, quotes: readonly string[]): PageArea[][] | null {
    return this.#withPage(page, (handle) => {
      const glyphs = readGlyphs(this.#pdfium, handle, { scratch: this.#scratch, file: this.#name });
      return findQuotes(glyphs, quotes).map((lines) =>
        lines.map((line) => this.#areaOf(handle, boxOf(line))),
      );
    });
  }

  lines(page: number): PageLine[] | null {
    return this.#withPage(page, (handle) => {
      const glyphs = readGlyphs(this.#pdfium, handle, { scratch: this.#scratch, file: this.#name });
      return linesOfGlyphs(glyphs, (box) => this.#areaOf(handle, box));
    });
  }

  #withPage<Made>(
    page: number,
    work: (handle: number, size: { width: number; height: number }) => Made,
  ): Made | null {
    const size = this.sizes()[page - 1];
    const handle = size === undefined ? 0 : this.#pdfium.FPDF_LoadPage(this.#document, page - 1);
    if (size === undefined || handle === 0) return null;
    try {
      return work(handle, size);
    } finally {
      this.#pdfium.FPDF_ClosePage(handle);
    }
  }

  /** Three of the four bytes of every pixel. */
  #takeColors(bitmap: number, width: number, height: number): Uint8Array {
    const stride = this.#pdfium.FPDFBitmap_GetStride(bitmap);
    const start = this.#pdfium.FPDFBitmap_GetBuffer(bitmap);
    const bytes = this.#pdfium.pdfium.HEAPU8;
    const colors = new Uint8Array(width * height * 3);
    let at = 0;
    for (let row = 0; row < height; row++)
      for (let pixel = start + row * stride, column = 0; column < width; column++, pixel += 4) {
        colors[at++] = bytes[pixel] ?? 0;
        colors[at++] = bytes[pixel + 1] ?? 0;
        colors[at++] = bytes[pixel + 2] ?? 0;
      }
    return colors;
  }

  #areaOf(handle: number, { x0, y0, x1, y1 }: Box): PageArea {
    const [one, other] = [this.#place(handle, x0, -y0), this.#place(handle, x1, -y1)];
    const left = Math.min(one.x, other.x);
    const top = Math.min(one.y, other.y);
    return { left, top, width: Math.abs(other.x - one.x), height: Math.abs(other.y - one.y) };
  }

  /** A place of the page as it is shown, turned and cut as it may be, in shares of its size. */
  #place(handle: number, x: number, y: number): { x: number; y: number } {
    this.#pdfium.FPDF_PageToDevice(handle, 0, 0, STEPS, STEPS, 0, x, y, this.#scratch, this.#scratch + 4);
    const view = this.#view();
    return { x: view.getInt32(0, true) / STEPS, y: view.getInt32(4, true) / STEPS };
  }

  #view(): DataView {
    // PDFium's memory moves when it grows.
    return new DataView(this.#pdfium.pdfium.HEAPU8.buffer, this.#scratch, SCRATCH_BYTES);
  }
}
