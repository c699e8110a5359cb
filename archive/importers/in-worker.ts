import { AppError, isAppError, type ErrorContext } from '#core/errors/app-error.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import { askThread, ThreadSilence } from '../threads/ask-thread.ts';
import type { Change } from '#core/model/correction.ts';
import type { SourceText } from '#core/model/source-text.ts';
import type { ReadIssue } from '../holdings/save-issue.ts';
import { formatOf } from './choose-importer.ts';
import type { ImportFile, ReadText, WorkerFormat } from './importer.ts';
import { isBinaryFormat } from './looks-like-text.ts';
import { ALL_MEGABYTES, giveBackReader, takeReader } from './reader-threads.ts';

/** An issue as it was read, and the source it was read from. */
export type Understood = { source: SourceText; read: ReadIssue };

/** What a reader is told, and what it answers. One that is worn should read no further file. */
export type ToReader = { file: string; bytes: Uint8Array; password: string | null } & Task;
type Task = { task: 'decode'; format: WorkerFormat } | { task: 'understand'; changes: readonly Change[] };
export type FromReader<Value = ReadText | Understood> =
  | { kind: 'read'; value: Value; isWorn: boolean }
  | { kind: 'failed'; code: ErrorCode; context: ErrorContext; isWorn: boolean };

/** How long the reading of one file may take, and what it may hold besides the file; PDFium may hold as much again. */
export type ReaderLimits = { milliseconds: number; megabytes: number };
export const READER_LIMITS: ReaderLimits = { milliseconds: 18_000, megabytes: ALL_MEGABYTES };
/** What most files need by far; two readers, and what a second one takes by itself, come to no more than one that has all. */
const SHARED_LIMITS: ReaderLimits = { ...READER_LIMITS, megabytes: 192 };
/** What is left for reading a file again that took nearly all its time. */
const LEAST_MS = 2_000;
/** Larger files are read alone from the beginning: a text takes a hundred times its size, most of another file is pictures. */
const MOST_SHARED_BYTES = { text: 1024 * 1024, other: 32 * 1024 * 1024 };

/**
 * Reads a file in a thread of its own, which is ended where it takes too long or too much memory: only this file fails then.
 * @throws AppError `import/too-long`, `import/too-large`, `import/damaged`, and what the reader of the format throws
 */
export function readInWorker(
  format: WorkerFormat,
  file: ImportFile,
  limits?: ReaderLimits,
): Promise<ReadText> {
  return askReader<ReadText>({ task: 'decode', format }, file, limits);
}

/**
 * Has a file decoded and understood in such a thread: a text may be as hostile as any other file.
 * @throws AppError as {@link readInWorker}
 */
export function understandInWorker(
  file: ImportFile,
  changes: readonly Change[],
  limits?: ReaderLimits,
): Promise<Understood> {
  return askReader<Understood>({ task: 'understand', changes }, file, limits);
}

/** Asks a reader with a share of the memory, and one that has it alone where a share was too little. */
async function askReader<Value>(task: Task, file: ImportFile, limits?: ReaderLimits): Promise<Value> {
  if (limits !== undefined) return askOne(task, file, limits);
  const most = MOST_SHARED_BYTES[isBinaryFormat(file.bytes) ? 'other' : 'text'];
  if (file.bytes.length > most) return askOne(task, file, READER_LIMITS);
  const spent = { milliseconds: 0 };
  try {
    return await askOne(task, file, SHARED_LIMITS, spent);
  } catch (error) {
    if (!isAppError(error, 'import/too-large') || error.context['what'] !== 'memory') throw error;
    // Both readings together may take what one may.
    const left = Math.round(READER_LIMITS.milliseconds - spent.milliseconds);
    return askOne(task, file, { ...READER_LIMITS, milliseconds: Math.max(LEAST_MS, left) });
  }
}

/** Asks one reader. `spent`: what the reading takes is added to it; waiting for the reader is not the file's time. */
async function askOne<Value>(
  task: Task,
  file: ImportFile,
  { milliseconds, megabytes }: ReaderLimits,
  spent?: { milliseconds: number },
): Promise<Value> {
  const { bytes, name, password = null } = file;
  // A text is read as fast as it is kept: a second reader would have half of them and compile all that reading takes once more.
  const reader = await takeReader({ megabytes, isForText: formatOf(file) === 'text' });
  const startedAt = performance.now();
  let isFit = false;
  try {
    const copy = new Uint8Array(bytes);
    const request: ToReader = { ...task, file: name, bytes: copy, password };
    const asking = askThread<FromReader<Value>>(reader.worker, request, {
      transfer: [copy.buffer],
      milliseconds,
    });
    const reply = await asking;
    isFit = !reply.isWorn && megabytes === SHARED_LIMITS.megabytes;
    if (reply.kind === 'failed') throw new AppError(reply.code, reply.context);
    return reply.value;
  } catch (error) {
    throw error instanceof ThreadSilence ? toFailure(error, name, milliseconds) : error;
  } finally {
    if (spent !== undefined) spent.milliseconds += performance.now() - startedAt;
    await giveBackReader(reader, isFit);
  }
}

/** What silence of a reader says of its file. */
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
