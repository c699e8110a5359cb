import { readFileSync } from 'node:fs';
import { init } from '@embedpdf/pdfium';
import { shippedFile } from '../../threads/shipped-file.ts';

/** The part of PDFium (public/fpdf_text.h, fpdfview.h, fpdf_edit.h, fpdf_doc.h) that is used here. Handles and addresses are numbers, 0 for none. */
export type Pdfium = {
  PDFiumExt_Init: () => void;
  FPDF_LoadMemDocument: (address: number, bytes: number, password: string) => number;
  FPDF_GetLastError: () => number;
  FPDF_GetPageCount: (document: number) => number;
  /** `tag` is the address of a string that ends with a zero. */
  FPDF_GetMetaText: (document: number, tag: number, buffer: number, size: number) => number;
  FPDF_LoadPage: (document: number, index: number) => number;
  FPDF_ClosePage: (page: number) => void;
  FPDF_CloseDocument: (document: number) => void;
  FPDFText_LoadPage: (page: number) => number;
  FPDFText_ClosePage: (textPage: number) => void;
  FPDFText_CountChars: (textPage: number) => number;
  FPDFText_GetUnicode: (textPage: number, index: number) => number;
  FPDFText_IsGenerated: (textPage: number, index: number) => number;
  FPDFText_GetTextObject: (textPage: number, index: number) => number;
  FPDFText_GetFontSize: (textPage: number, index: number) => number;
  FPDFText_GetCharAngle: (textPage: number, index: number) => number;
  FPDFText_GetMatrix: (textPage: number, index: number, matrix: number) => boolean;
  FPDFText_GetLooseCharBox: (textPage: number, index: number, rectangle: number) => boolean;
  FPDFText_GetCharOrigin: (textPage: number, index: number, x: number, y: number) => boolean;
  FPDFPage_CountObjects: (page: number) => number;
  FPDFPage_GetObject: (page: number, index: number) => number;
  FPDFPageObj_GetType: (object: number) => number;
  FPDFPageObj_GetBounds: (
    object: number,
    left: number,
    bottom: number,
    right: number,
    top: number,
  ) => boolean;
  FPDFPageObj_GetMatrix: (object: number, matrix: number) => boolean;
  FPDFFormObj_CountObjects: (form: number) => number;
  FPDFFormObj_GetObject: (form: number, index: number) => number;
  FPDFPath_CountSegments: (path: number) => number;
  FPDFPath_GetPathSegment: (path: number, index: number) => number;
  FPDFPathSegment_GetType: (segment: number) => number;
  FPDFPathSegment_GetPoint: (segment: number, x: number, y: number) => boolean;
  FPDF_GetPageSizeByIndexF: (document: number, index: number, size: number) => boolean;
  FPDF_PageToDevice: (
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ) => boolean;
  FPDFBitmap_Create: (width: number, height: number, alpha: number) => number;
  FPDFBitmap_FillRect: (
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ) => boolean;
  FPDFBitmap_GetBuffer: (bitmap: number) => number;
  FPDFBitmap_GetStride: (bitmap: number) => number;
  FPDFBitmap_Destroy: (bitmap: number) => void;
  FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    flags: number,
  ) => void;
  /** The top of the outline is below 0. */
  FPDFBookmark_GetFirstChild: (document: number, bookmark: number) => number;
  FPDFBookmark_GetNextSibling: (document: number, bookmark: number) => number;
  FPDFBookmark_GetTitle: (bookmark: number, buffer: number, size: number) => number;
  FPDFBookmark_GetDest: (document: number, bookmark: number) => number;
  FPDFBookmark_GetAction: (bookmark: number) => number;
  FPDFAction_GetType: (action: number) => number;
  FPDFAction_GetDest: (document: number, action: number) => number;
  /** -1 where it is of another file. */
  FPDFDest_GetDestPageIndex: (document: number, destination: number) => number;
  FPDF_GetSignatureCount: (document: number) => number;
  FPDF_GetSignatureObject: (document: number, index: number) => number;
  FPDFSignatureObj_GetTime: (signature: number, buffer: number, size: number) => number;
  FPDFDoc_GetAttachmentCount: (document: number) => number;
  FPDFDoc_GetAttachment: (document: number, index: number) => number;
  FPDFAttachment_GetName: (attachment: number, buffer: number, size: number) => number;
  FPDF_SetSystemFontInfo: (address: number) => void;
  pdfium: {
    /** A function that PDFium can call; `signature` has a letter for what it returns and for every argument, `i` for numbers, `v` for nothing. */
    addFunction: (work: (...values: number[]) => unknown, signature: string) => number;
    HEAPU8: Uint8Array;
    wasmExports: { malloc: (bytes: number) => number; free: (address: number) => void };
  };
};

/** A running PDFium, and whether a file asked for more memory than it gets. */
export type RunningPdfium = { pdfium: Pdfium; ranOutOfMemory: () => boolean };

/** What a file may make PDFium hold: the largest file that is taken, and as much as an office PC can spare beside it. */
export const MAX_PDFIUM_BYTES = 448 * 1024 * 1024;

type Growing = { emscripten_resize_heap: (bytes: number) => boolean };
type Wasm = {
  instantiate: (program: Uint8Array, imports: unknown) => Promise<{ instance: unknown }>;
  RuntimeError: new () => Error;
};
// TypeScript keeps the types of WebAssembly among those of the DOM, which this room does not have.
const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;

/** True for what PDFium throws when a file brings it down; it cannot be used after that. */
export function isPdfiumCrash(error: unknown): boolean {
  return error instanceof wasm.RuntimeError;
}

/** Starts PDFium from its file, which lies beside this module once bundled and in its package before. Nothing is fetched. */
export async function startPdfium(maxBytes: number = MAX_PDFIUM_BYTES): Promise<RunningPdfium> {
  const program = readFileSync(shippedFile(import.meta.url, 'pdfium.wasm', '@embedpdf/pdfium/pdfium.wasm'));
  let refused = false;
  const module = await init({
    instantiateWasm: (imports: { env: Growing }, receive: (instance: unknown) => void) => {
      const grow = imports.env.emscripten_resize_heap;
      imports.env.emscripten_resize_heap = (bytes) => {
        refused ||= bytes >>> 0 > maxBytes;
        return refused ? false : grow(bytes);
      };
      void wasm.instantiate(program, imports).then(({ instance }) => {
        receive(instance);
      });
      return {};
    },
    // What it prints about broken files is told by its error codes.
    print: () => undefined,
    printErr: () => undefined,
  });
  // The package's own types name a module that it does not bring along.
  const pdfium = callDirectly(module as unknown as Pdfium);
  pdfium.PDFiumExt_Init();
  return { pdfium, ranOutOfMemory: () => refused };
}

/** Functions that take strings, which the package puts into PDFium's memory. */
const WITH_STRINGS: readonly string[] = ['FPDF_LoadMemDocument'];

/** PDFium with its functions as they are: the package's own look at every argument, which takes longer than most of them do. */
function callDirectly(pdfium: Pdfium): Pdfium {
  const named = Object.entries(pdfium.pdfium.wasmExports).filter(
    ([name]) => name in pdfium && !WITH_STRINGS.includes(name),
  );
  return { ...pdfium, ...Object.fromEntries(named) };
}
