import { Worker } from 'node:worker_threads';
import { AppError, type ErrorContext } from '#core/errors/app-error.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import { askThread, ThreadSilence } from '../threads/ask-thread.ts';
import { threadProgram } from '../threads/thread-program.ts';
import type { Change } from '#core/model/correction.ts';
import type { SourceText } from '#core/model/source-text.ts';
import type { ReadIssue } from '../holdings/save-issue.ts';
import type { ImportFile } from './importer.ts';

/** Formats whose readers are too much, or their files too hostile, for the thread that answers. */
export type WorkerFormat = 'pdf' | 'ofd' | 'docx' | 'doc' | 'workbook' | 'image';

/** What a file says where its format was decoded already, else its bytes. */
export type ToUnderstand = SourceText | ImportFile;
/** An issue as it was read, and the source it was read from. */
export type Understood = { source: SourceText; read: ReadIssue };

/** What a reader makes of a file. */
export type ReadText = Pick<SourceText, 'text' | 'warnings' | 'scans'>;

/** What a reader is told, and what it answers. One that is worn should read no further file. */
export type ToReader = { file: string } & (
  | { task: 'decode'; format: WorkerFormat; bytes: Uint8Array; password: string | null }
  | { task: 'understand'; given: ToUnderstand; changes: readonly Change[] }
);
export type FromReader<Value = ReadText | Understood> =
  | { kind: 'read'; value: Value; isWorn: boolean }
  | { kind: 'failed'; code: ErrorCode; context: ErrorContext; isWorn: boolean };

/**
 * How long the reading of one file may take, and what it may hold besides the file and PDFium: the archive process is to stay below
 * 700 MB, whatever comes in.
 */
export type ReaderLimits = { milliseconds: number; megabytes: number };
export const READER_LIMITS: ReaderLimits = { milliseconds: 18_000, megabytes: 448 };

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
  { bytes, name, password = null }: ImportFile,
  limits: ReaderLimits = READER_LIMITS,
): Promise<ReadText> {
  const copy = Uint8Array.from(bytes);
  return askReader<ReadText>(
    { task: 'decode', format, bytes: copy, password, file: name },
    [copy.buffer],
    limits,
  );
}

/**
 * Has a file understood in such a thread: a text may be as hostile as any other file.
 * @throws AppError as {@link readInWorker}
 */
export function understandInWorker(
  given: ToUnderstand,
  changes: readonly Change[],
  limits: ReaderLimits = READER_LIMITS,
): Promise<Understood> {
  return askReader<Understood>({ task: 'understand', given, changes, file: given.name }, [], limits);
}

async function askReader<Value>(
  request: ToReader,
  transfer: readonly ArrayBuffer[],
  limits: ReaderLimits,
): Promise<Value> {
  const isUsual = limits.megabytes === READER_LIMITS.megabytes;
  const worker = isUsual ? takeReader(limits) : startReader(limits);
  const { milliseconds } = limits;
  const reply = await askThread<FromReader<Value>>(worker, request, { transfer, milliseconds }).catch(
    async (error: unknown) => {
      await worker.terminate();
      throw toFailure(error, request.file, limits);
    },
  );
  if (reply.isWorn || !isUsual) await worker.terminate();
  else keepReader(worker);
  if (reply.kind === 'failed') throw new AppError(reply.code, reply.context);
  return reply.value;
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
  if (idle === null) return startReader(limits);
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
