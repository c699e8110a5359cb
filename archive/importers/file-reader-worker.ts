import { parentPort } from 'node:worker_threads';
import { AppError } from '#core/errors/app-error.ts';
import { checkPlaces } from '../corrections/check-places.ts';
import type { Change } from '#core/model/correction.ts';
import type { PageText } from './page-layout/page-text.ts';
import type { RunningPdfium } from './pdf/pdfium.ts';
import type { FromReader, ReadText, ToReader, ToUnderstand, Understood } from './in-worker.ts';
import { decodeSource, understand } from './open-source.ts';

/** PDFium never gives memory back: above this it is better started anew. */
const WORN_BYTES = 256 * 1024 * 1024;

let running: Promise<RunningPdfium> | null = null;

/** Each format's reader is loaded with its first file: most libraries are large, and most files are of one format. */
async function readFile({
  format,
  bytes,
  password,
  file,
}: Extract<ToReader, { task: 'decode' }>): Promise<ReadText> {
  switch (format) {
    case 'pdf':
      running ??= import('./pdf/pdfium.ts').then(({ startPdfium }) => startPdfium());
      return finish(
        (await import('./pdf/read-pdf.ts')).readPdf(await running, { bytes, name: file, password }),
        file,
      );
    case 'ofd':
      return finish(await (await import('./ofd/read-ofd.ts')).readOfd(bytes, file), file);
    case 'image':
      return finish(await (await import('./images/read-images.ts')).readImages(bytes, file), file);
    case 'docx':
      return (await import('./word/read-docx.ts')).readDocx(bytes, file);
    case 'doc':
      return (await import('./word/read-doc.ts')).readDoc(bytes, file);
    case 'workbook':
      return (await import('./sheets/read-workbook.ts')).readWorkbook(bytes, file);
  }
}

async function finish(pages: PageText, file: string): Promise<ReadText> {
  return (await import('./page-layout/page-text.ts')).finishPages(pages, file);
}

async function understandFile(given: ToUnderstand, changes: readonly Change[]): Promise<Understood> {
  const source = 'bytes' in given ? await decodeSource(given) : given;
  checkPlaces(source, changes);
  return { source, read: understand(source, changes) };
}

async function answer(request: ToReader): Promise<FromReader> {
  const { file } = request;
  try {
    const value =
      request.task === 'decode'
        ? await readFile(request)
        : await understandFile(request.given, request.changes);
    return { kind: 'read', value, isWorn: await isWorn() };
  } catch (error) {
    if (error instanceof AppError)
      return { kind: 'failed', code: error.code, context: error.context, isWorn: await isWorn() };
    // A file can bring PDFium down, and only itself with it.
    if ((await isPdfiumCrash(error)) || error instanceof RangeError)
      return { kind: 'failed', code: 'import/damaged', context: { file }, isWorn: true };
    throw error;
  }
}

async function isPdfiumCrash(error: unknown): Promise<boolean> {
  return running !== null && (await import('./pdf/pdfium.ts')).isPdfiumCrash(error);
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
