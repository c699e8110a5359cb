import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#core/errors/app-error.ts';
import { checkPlaces } from '../corrections/check-places.ts';
import type { Change } from '#core/model/correction.ts';
import { asPictureFile } from '../pictures/picture-files.ts';
import type { PageText } from './page-layout/page-text.ts';
import { chooseImporter } from './choose-importer.ts';
import { toSource, type ImportFile, type ReadText, type WorkerFormat } from './importer.ts';
import type { RunningPdfium } from './pdf/pdfium.ts';
import type { FromReader, ToReader, Understood } from './in-worker.ts';
import { understand } from './open-source.ts';
import type { ReaderData } from './reader-threads.ts';

const { megabytes } = workerData as ReaderData; // what its starter gives it
const mostBytes = megabytes * 1024 * 1024;
/** PDFium never gives memory back: above this share of what it may take it is better started anew. */
const WORN_SHARE = 0.5;

let running: Promise<RunningPdfium> | null = null;

/** Each format's reader is loaded with its first file: most libraries are large, and most files are of one format. */
async function readFile(format: WorkerFormat, given: ImportFile): Promise<ReadText> {
  const { bytes, name: file } = given;
  switch (format) {
    case 'pdf':
      running ??= import('./pdf/pdfium.ts').then(({ startPdfium }) => startPdfium(mostBytes));
      return finish((await import('./pdf/read-pdf.ts')).readPdf(await running, given), file);
    case 'ofd':
      return finish(await (await import('./ofd/read-ofd.ts')).readOfd(bytes, file), file);
    case 'image':
      return finish(await readPictures(bytes, file), file);
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

async function readPictures(bytes: Uint8Array, file: string): Promise<PageText> {
  const { readImages } = await import('./images/read-images.ts');
  return readImages([asPictureFile(bytes, file)], file);
}

async function finish(pages: PageText, file: string): Promise<ReadText> {
  return (await import('./page-layout/page-text.ts')).finishPages(pages, file);
}

async function understandFile(file: ImportFile, changes: readonly Change[]): Promise<Understood> {
  const importer = chooseImporter(file);
  const source = importer.isThreaded
    ? toSource(importer, file, await readFile(importer.format, file))
    : await importer.read(file);
  checkPlaces(source, changes);
  return { source, read: understand(source, changes) };
}

async function answer(request: ToReader): Promise<FromReader> {
  const { file, bytes, password } = request;
  const given = { bytes, name: file, password };
  try {
    const value =
      request.task === 'decode'
        ? await readFile(request.format, given)
        : await understandFile(given, request.changes);
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
  return ranOutOfMemory() || pdfium.pdfium.HEAPU8.length > WORN_SHARE * mostBytes;
}

const port = parentPort;
port?.on('message', (request: ToReader) => {
  void answer(request).then((reply) => {
    port.postMessage(reply);
  });
});
