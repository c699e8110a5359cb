import { parentPort } from 'node:worker_threads';
import { AppError } from '#core/errors/app-error.ts';
import { finishPages } from './page-layout/page-text.ts';
import { readImages } from './images/read-images.ts';
import { readOfd } from './ofd/read-ofd.ts';
import { isPdfiumCrash, startPdfium, type RunningPdfium } from './pdf/pdfium.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { FromReader, ReadText, ToReader, WorkerFormat } from './in-worker.ts';
import { readWorkbook } from './sheets/read-workbook.ts';
import { readDoc } from './word/read-doc.ts';
import { readDocx } from './word/read-docx.ts';

/** PDFium never gives memory back: above this it is better started anew. */
const WORN_BYTES = 256 * 1024 * 1024;

let running: Promise<RunningPdfium> | null = null;

async function readFile(format: WorkerFormat, bytes: Uint8Array, file: string): Promise<ReadText> {
  switch (format) {
    case 'pdf':
      running ??= startPdfium();
      return finishPages(readPdf(await running, bytes, file), file);
    case 'ofd':
      return finishPages(await readOfd(bytes, file), file);
    case 'image':
      return finishPages(await readImages(bytes, file), file);
    case 'docx':
      return readDocx(bytes, file);
    case 'doc':
      return readDoc(bytes, file);
    case 'workbook':
      return readWorkbook(bytes, file);
  }
}

async function answer({ format, bytes, file }: ToReader): Promise<FromReader> {
  try {
    const read = await readFile(format, bytes, file);
    return { kind: 'read', ...read, isWorn: await isWorn() };
  } catch (error) {
    if (error instanceof AppError)
      return { kind: 'failed', code: error.code, context: error.context, isWorn: await isWorn() };
    // A file can bring PDFium down, and only itself with it.
    if (isPdfiumCrash(error) || error instanceof RangeError)
      return { kind: 'failed', code: 'import/damaged', context: { file }, isWorn: true };
    throw error;
  }
}

async function isWorn(): Promise<boolean> {
  if (running === null) return false;
  const { pdfium, ranOutOfMemory } = await running;
  return ranOutOfMemory() || pdfium.pdfium.HEAPU8.length > WORN_BYTES;
}

const port = parentPort;
port?.on('message', (request: ToReader) => {
  void answer(request).then((reply) => {
    port.postMessage(reply);
  });
});
