import { AppError, isAppError } from '#core/errors/app-error.ts';
import type { Change } from '#core/model/correction.ts';
import type { SourceText } from '#core/model/source-text.ts';
import type { ReadIssue } from '../holdings/save-issue.ts';
import { askThread, ThreadSilence } from '../threads/ask-thread.ts';
import type { FromReader } from './answer-requests.ts';
import { chooseImporter } from './choose-importer.ts';
import type { ImportFile, ReadText, ThreadedImporter, WorkerFormat } from './importer.ts';
import type { DecodedPages } from './page-layout/decoded-pages.ts';
import { ALL_MEGABYTES, giveBackReader, prepareReader, takeReader } from './reader-threads.ts';

/** What a file was decoded to: what it says, or what its pages print. */
export type Decoded = ReadText | DecodedPages;
/** A decoded file, whose bytes are not needed any more. */
export type DecodedFile = { name: string; mediaType: string; decoded: Decoded };
/** The source that a file is, and how it was read; null where only the source was asked for. */
export type Understood<Read extends ReadIssue | null = ReadIssue | null> = { source: SourceText; read: Read };

export type ToDecoder = ImportFile & { format: WorkerFormat };
/** A file of text, or one that was decoded. `changes`: corrections that it is read with; null where it is not to be read. */
export type ToUnderstander = (ImportFile | DecodedFile) & { changes: readonly Change[] | null };
type Asked = { kind: 'decoding'; request: ToDecoder } | { kind: 'understanding'; request: ToUnderstander };

/** How long each step of reading one file may take, and what it may hold besides the file; PDFium may hold as much again. */
export type ReaderLimits = { milliseconds: number; megabytes: number };
/** How long the reading of one file may take in all. */
export const READING_MS = 18_000;
/** What most files need by far; two readers, and what a second one takes by itself, come to no more than one that has all. */
const SHARED_MEGABYTES = 192;
/** What is left for a step of reading a file that took nearly all its time before. */
const LEAST_MS = 2_000;
/** Larger files are read alone from the beginning: a text takes a hundred times its size, most of another file is pictures. */
const MOST_SHARED_BYTES = { text: 1024 * 1024, other: 32 * 1024 * 1024 };

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
  const steps = new ReadingSteps(file.name, limits);
  const { source } = await steps.understand<null>({ ...(await steps.decode(importer, file)), changes: null });
  return source;
}

/**
 * Has a file read and understood in such threads: a text may be as hostile as any other file.
 * @throws AppError as {@link readInWorker}
 */
export async function understandInWorker(
  file: ImportFile,
  changes: readonly Change[],
  limits?: ReaderLimits,
): Promise<Understood<ReadIssue>> {
  const importer = chooseImporter(file);
  const steps = new ReadingSteps(file.name, limits);
  return steps.understand({ ...(importer.isThreaded ? await steps.decode(importer, file) : file), changes });
}

/** The steps of reading one file, which have its time together; waiting for a reader is not the file's time. */
class ReadingSteps {
  readonly #name: string;
  readonly #limits: ReaderLimits | undefined;
  #spentMs = 0;

  constructor(name: string, limits: ReaderLimits | undefined) {
    this.#name = name;
    this.#limits = limits;
  }

  async decode(importer: ThreadedImporter, file: ImportFile): Promise<DecodedFile> {
    const { format } = importer;
    const decoding = this.#ask<Decoded>({ kind: 'decoding', request: { ...file, format } });
    // It starts while the file is decoded.
    prepareReader({ kind: 'understanding', megabytes: SHARED_MEGABYTES });
    return { name: file.name, mediaType: importer.mediaTypeOf(file), decoded: await decoding };
  }

  understand<Read extends ReadIssue | null>(request: ToUnderstander): Promise<Understood<Read>> {
    return this.#ask({ kind: 'understanding', request });
  }

  /** Asks a reader with a share of the memory, and one that has it alone where a share was too little. */
  async #ask<Value>(asked: Asked): Promise<Value> {
    if (this.#limits !== undefined) return this.#askOne(asked, this.#limits.megabytes);
    if (!canShare(asked)) return this.#askOne(asked, ALL_MEGABYTES);
    try {
      return await this.#askOne(asked, SHARED_MEGABYTES);
    } catch (error) {
      if (!isAppError(error, 'import/too-large') || error.context['what'] !== 'memory') throw error;
      return this.#askOne(asked, ALL_MEGABYTES);
    }
  }

  async #askOne<Value>({ kind, request }: Asked, megabytes: number): Promise<Value> {
    const reader = await takeReader({ kind, megabytes });
    const milliseconds = this.#limits?.milliseconds ?? Math.max(LEAST_MS, READING_MS - this.#spentMs);
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
      throw error instanceof ThreadSilence ? toFailure(error, this.#name, milliseconds) : error;
    } finally {
      this.#spentMs += performance.now() - startedAt;
      await giveBackReader(reader, isFit);
    }
  }
}

function canShare({ kind, request }: Asked): boolean {
  if (!('bytes' in request)) return true;
  return request.bytes.length <= (kind === 'decoding' ? MOST_SHARED_BYTES.other : MOST_SHARED_BYTES.text);
}

/** A request whose bytes, if it has any, can be given away. */
function copyBytes(request: ToDecoder | ToUnderstander): {
  request: ToDecoder | ToUnderstander;
  transfer: ArrayBuffer[];
} {
  if (!('bytes' in request)) return { request, transfer: [] };
  const bytes = new Uint8Array(request.bytes);
  return { request: { ...request, bytes }, transfer: [bytes.buffer] };
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
