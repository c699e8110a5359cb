import { workerData } from 'node:worker_threads';
import { asPictureFile } from '../pictures/picture-files.ts';
import { answerRequests } from './answer-requests.ts';
import type { ToDecoder } from './in-worker.ts';
import type { Decoded } from './page-layout/decoded-pages.ts';
import type { RunningPdfium } from './pdf/pdfium.ts';
import type { ReaderData } from './reader-threads.ts';

const { megabytes } = workerData as ReaderData; // what its starter gives it
const mostBytes = megabytes * 1024 * 1024;
/** PDFium never gives memory back: above this share of what it may take it is better started anew. */
const WORN_SHARE = 0.5;

let running: Promise<RunningPdfium> | null = null;

/** Each format's reader is loaded with its first file: most libraries are large, and most files are of one format. */
async function decode({ format, ...given }: ToDecoder): Promise<Decoded> {
  const { bytes, name: file } = given;
  switch (format) {
    case 'pdf':
      running ??= import('./pdf/pdfium.ts').then(({ startPdfium }) => startPdfium(mostBytes));
      return (await import('./pdf/read-pdf.ts')).readPdf(await running, given);
    case 'ofd':
      return (await import('./ofd/read-ofd.ts')).readOfd(bytes, file);
    case 'image':
      return readPicture(bytes, file);
    case 'bundle':
      return (await import('./images/read-bundle.ts')).readBundle(bytes, file);
    case 'docx':
      return (await import('./word/read-docx.ts')).readDocx(bytes, file);
    case 'doc':
      return (await import('./word/read-doc.ts')).readDoc(bytes, file);
    case 'workbook':
      return (await import('./sheets/read-workbook.ts')).readWorkbook(bytes, file);
  }
}

async function readPicture(bytes: Uint8Array, file: string): Promise<Decoded> {
  const { readImages } = await import('./images/read-images.ts');
  const pages = await readImages([asPictureFile(bytes, file)], file);
  return (await import('./page-layout/page-text.ts')).finishPages(pages, file);
}

/** A file can bring PDFium down, and only itself with it. */
async function isPdfiumCrash(error: unknown): Promise<boolean> {
  return running !== null && (await import('./pdf/pdfium.ts')).isPdfiumCrash(error);
}

async function isWorn(): Promise<boolean> {
  if (running === null) return false;
  const { pdfium, ranOutOfMemory } = await running;
  return ranOutOfMemory() || pdfium.pdfium.HEAPU8.length > WORN_SHARE * mostBytes;
}

answerRequests({
  read: decode,
  transferOf: (decoded) =>
    'text' in decoded ? [] : decoded.pages.flatMap(({ glyphs, rules }) => [glyphs.buffer, rules.buffer]),
  isCrash: async (error) => error instanceof RangeError || (await isPdfiumCrash(error)),
  isWorn,
});
