import { AppError, isAppError } from '#core/errors/app-error.ts';
import type { Change } from '#core/model/correction.ts';
import type { SourceText } from '#core/model/source-text.ts';
import type { ReadIssue } from '../holdings/save-issue.ts';
import { askThread, ThreadSilence } from '../threads/ask-thread.ts';
import type { FromReader } from './answer-requests.ts';
import { chooseImporter } from './choose-importer.ts';
import { toSource, type ImportFile, type ThreadedImporter, type WorkerFormat } from './importer.ts';
import { lengthOf, type Decoded } from './page-layout/decoded-pages.ts';
import {
  ALL_MEGABYTES,
  giveBackReader,
  prepareReader,
  SHARED_MEGABYTES,
  takeReader,
} from './reader-threads.ts';

/** An issue as it was read, and the source it was read from. */
export type Understood = { source: SourceText; read: ReadIssue };

export type ToDecoder = ImportFile & { format: WorkerFormat };
/** A decoded file, whose bytes are not needed any more. */
type DecodedFile = { name: string; mediaType: string; decoded: Decoded };
/** A file of text, or one that was decoded. `changes`: corrections that it is read with; null where nothing but its source is wanted. */
export type ToUnderstander = (ImportFile | DecodedFile) & { changes: readonly Change[] | null };
export type FromUnderstander = Understood | { source: SourceText; read: null };
type Asked = { kind: 'decoding'; request: ToDecoder } | { kind: 'understanding'; request: ToUnderstander };

/** How long the reading of a file may take, and what each step of it may hold besides the file; PDFium may hold as much again. */
export type ReaderLimits = { milliseconds: number; megabytes: number };
/** How long the reading of one file may take in all. */
export const READING_MS = 18_000;
/** What one step has that comes after others took nearly all of that. */
const LAST_MS = 2_000;
/** Larger ones are read alone from the beginning: a text takes a hundred times its size, most of another file is pictures. */
const MOST_SHARED = { textBytes: 1024 * 1024, otherBytes: 32 * 1024 * 1024, characters: 350_000 };

/** The reading of one file, and what its steps have taken so far: waiting for a reader is not its time. */
type FileReading = { name: string; limits: ReaderLimits | undefined; spentMs: number };

/**
 * The source that a file of a threaded format is, read in threads, which are ended where it takes too long or too much memory: only this
 * file fails then.
 * @throws AppError `import/too-long`, `import/too-large`, `import/damaged`, and what the reader of the format throws
 */
export async function readInWorker(
  importer: ThreadedImporter,
  file: ImportFile,
  limits?: ReaderLimits,
): Promise<SourceText> {
  const reading: FileReading = { name: file.name, limits, spentMs: 0 };
  const given = await decode(reading, importer, file);
  if ('text' in given.decoded) return toSource(given, given.decoded);
  const request: ToUnderstander = { ...given, changes: null };
  return (await ask<FromUnderstander>(reading, { kind: 'understanding', request })).source;
}

/**
 * Has a file read and understood in such threads: a text may be as hostile as any other file.
 * @throws AppError as {@link readInWorker}
 */
export async function understandInWorker(
  file: ImportFile,
  changes: readonly Change[],
  limits?: ReaderLimits,
): Promise<Understood> {
  const importer = chooseImporter(file);
  const reading: FileReading = { name: file.name, limits, spentMs: 0 };
  if (!importer.isThreaded) return ask(reading, { kind: 'understanding', request: { ...file, changes } });
  const decoding = decode(reading, importer, file);
  // It starts while the file is decoded.
  prepareReader({ kind: 'understanding', megabytes: SHARED_MEGABYTES });
  return ask(reading, { kind: 'understanding', request: { ...(await decoding), changes } });
}

async function decode(
  reading: FileReading,
  { format, mediaTypeOf }: ThreadedImporter,
  file: ImportFile,
): Promise<DecodedFile> {
  const decoded = await ask<Decoded>(reading, { kind: 'decoding', request: { ...file, format } });
  return { name: file.name, mediaType: mediaTypeOf(file), decoded };
}

/** Asks a reader with a share of the memory, and one that has it alone where a share was too little. */
async function ask<Value>(reading: FileReading, asked: Asked): Promise<Value> {
  if (reading.limits !== undefined) return askOne(reading, asked, reading.limits.megabytes);
  if (!canShare(asked)) return askOne(reading, asked, ALL_MEGABYTES);
  try {
    return await askOne(reading, asked, SHARED_MEGABYTES);
  } catch (error) {
    if (!isAppError(error, 'import/too-large') || error.context['what'] !== 'memory') throw error;
    return askOne(reading, asked, ALL_MEGABYTES);
  }
}

async function askOne<Value>(
  reading: FileReading,
  { kind, request }: Asked,
  megabytes: number,
): Promise<Value> {
  const reader = await takeReader({ kind, megabytes });
  const spentBefore = reading.spentMs;
  const milliseconds = timeLeft(reading);
  const startedAt = performance.now();
  let isFit = false;
  try {
    const copy = copyBytes(request);
    const reply = await askThread<FromReader<Value>>(reader.worker, copy.request, {
      transfer: copy.transfer,
      milliseconds,
    });
    isFit = !reply.isWorn && megabytes === SHARED_MEGABYTES;
    if (reply.kind === 'failed') throw new AppError(reply.code, reply.context);
    return reply.value;
  } catch (error) {
    if (!(error instanceof ThreadSilence)) throw error;
    throw toFailure(error, reading.name, spentBefore + milliseconds);
  } finally {
    reading.spentMs += performance.now() - startedAt;
    await giveBackReader(reader, isFit);
  }
}

/** The step after one that took nearly all has `LAST_MS`, and all steps together no more than that beyond the file's time. */
function timeLeft({ limits, spentMs }: FileReading): number {
  const left = (limits?.milliseconds ?? READING_MS) - spentMs;
  const last = limits === undefined ? LAST_MS : 0;
  return Math.max(0, left, Math.min(last, left + last));
}

function canShare({ kind, request }: Asked): boolean {
  if ('decoded' in request) return lengthOf(request.decoded) <= MOST_SHARED.characters;
  return request.bytes.length <= (kind === 'decoding' ? MOST_SHARED.otherBytes : MOST_SHARED.textBytes);
}

/** A request whose bytes, if it has any, can be given away. */
function copyBytes<Request extends ToDecoder | ToUnderstander>(
  request: Request,
): { request: Request; transfer: ArrayBuffer[] } {
  if (!('bytes' in request)) return { request, transfer: [] };
  const bytes = new Uint8Array(request.bytes);
  return { request: { ...request, bytes }, transfer: [bytes.buffer] };
}

/** What silence of a reader says of its file, which has taken so many milliseconds. */
function toFailure({ why }: ThreadSilence, file: string, milliseconds: number): AppError {
  switch (why) {
    case 'too-late':
      return new AppError('import/too-long', { file, seconds: Math.round(milliseconds / 1000) });
    case 'out-of-memory':
      return new AppError('import/too-large', { file, what: 'memory' });
    case 'ended':
      return new AppError('import/damaged', { file });
  }
}
