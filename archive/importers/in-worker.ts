import { Worker } from 'node:worker_threads';
import { AppError, type ErrorContext } from '#core/errors/app-error.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import type { SourceText } from '#core/model/source-text.ts';
import { askThread, ThreadSilence } from '../threads/ask-thread.ts';
import { threadProgram } from '../threads/thread-program.ts';
import type { ImportFile } from './importer.ts';

/** Formats whose readers are too much, or their files too hostile, for the thread that answers. */
export type WorkerFormat = 'pdf' | 'ofd' | 'docx' | 'doc' | 'workbook' | 'image';

/** What a reader is told, and what it answers. One that is worn should read no further file. */
export type ToReader = { format: WorkerFormat; bytes: Uint8Array; file: string };
/** What a reader makes of a file. */
export type ReadText = Pick<SourceText, 'text' | 'warnings' | 'scans'>;
export type FromReader =
  | ({ kind: 'read'; isWorn: boolean } & ReadText)
  | { kind: 'failed'; code: ErrorCode; context: ErrorContext; isWorn: boolean };

/** How long the reading of one file may take, and what it may hold besides the file and PDFium. */
export type ReaderLimits = { milliseconds: number; megabytes: number };
export const READER_LIMITS: ReaderLimits = { milliseconds: 18_000, megabytes: 768 };

/** Most of a large file of pages is pictures: an issue with photographs has some ten megabytes. */
export const MAX_PAGED_BYTES = 256 * 1024 * 1024;

/** An unused reader ends after this. */
const IDLE_MS = 5_000;

/** A reader that waits for the next file: starting one takes longer than reading a short file. */
let idle: { worker: Worker; timer: NodeJS.Timeout } | null = null;

/**
 * Reads a file in a thread of its own, which is ended where it takes too long or too much memory: only this file fails then.
 * @throws AppError `import/too-long`, `import/too-large`, `import/damaged`, and what the reader of the format throws
 */
export async function readInWorker(
  format: WorkerFormat,
  { bytes, name }: ImportFile,
  limits: ReaderLimits = READER_LIMITS,
): Promise<ReadText> {
  const worker = takeReader(limits);
  const copy = Uint8Array.from(bytes);
  const request: ToReader = { format, bytes: copy, file: name };
  const reply = await askThread<FromReader>(worker, request, {
    transfer: [copy.buffer],
    milliseconds: limits.milliseconds,
  }).catch(async (error: unknown) => {
    await worker.terminate();
    throw toFailure(error, name, limits);
  });
  if (reply.isWorn || limits !== READER_LIMITS) await worker.terminate();
  else keepReader(worker);
  if (reply.kind === 'failed') throw new AppError(reply.code, reply.context);
  const { text, warnings, scans = [] } = reply;
  return { text, warnings, scans };
}

/** What silence of a reader says of its file. */
function toFailure(error: unknown, file: string, { milliseconds }: ReaderLimits): unknown {
  if (!(error instanceof ThreadSilence)) return error;
  switch (error.why) {
    case 'too-late':
      return new AppError('import/too-long', { file, seconds: Math.round(milliseconds / 1000) });
    case 'out-of-memory':
      return new AppError('import/too-large', { file, what: 'memory' });
    case 'ended':
      return new AppError('import/damaged', { file });
  }
}

function takeReader(limits: ReaderLimits): Worker {
  if (idle === null || limits !== READER_LIMITS) return startReader(limits);
  const { worker, timer } = idle;
  clearTimeout(timer);
  idle = null;
  // -1 from the moment a thread has ended: nobody would answer, and its exit may have been told already.
  return worker.threadId === -1 ? startReader(limits) : worker;
}

function startReader({ megabytes }: ReaderLimits): Worker {
  const worker = new Worker(threadProgram(import.meta.url, 'file-reader-worker'), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 8 },
  });
  // An error of a thread that is idle or being ended must not end the process.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    if (idle?.worker !== worker) return;
    clearTimeout(idle.timer);
    idle = null;
  });
  return worker;
}

function keepReader(worker: Worker): void {
  if (idle !== null) {
    void worker.terminate();
    return;
  }
  worker.unref();
  const timer = setTimeout(() => {
    if (idle?.worker === worker) idle = null;
    void worker.terminate();
  }, IDLE_MS);
  timer.unref();
  idle = { worker, timer };
}
