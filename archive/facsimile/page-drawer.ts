import { Worker } from 'node:worker_threads';
import { AppError } from '#core/errors/app-error.ts';
import type { Facsimile, FileAdditions, PageArea, PageLine, PagePicture } from '#core/model/facsimile.ts';
import { askThread } from '../threads/ask-thread.ts';
import { ownProgram } from '../threads/own-program.ts';

export type PageTask =
  | { kind: 'sizes' }
  | { kind: 'additions' }
  | { kind: 'draw'; page: number; width: number; turn: number }
  | { kind: 'locate'; page: number; quotes: readonly string[] }
  | { kind: 'lines'; page: number };
export type ToPageThread = {
  sha256: string;
  name: string;
  mediaType: string;
  password: string | null;
  bytes: Uint8Array | null;
  task: PageTask;
};
export type FromPageThread = { kind: 'unknown' } | { kind: 'done'; done: unknown };

/** A file whose pages are looked at; its bytes are read only where the thread has another one open. */
export type PagedOriginal = {
  sha256: string;
  name: string;
  mediaType: string;
  /** What opens the file where it is locked. */
  password: string | null;
  read: () => Promise<Uint8Array>;
};

type Done<Task extends PageTask> = Task extends { kind: 'sizes' }
  ? Facsimile['pages']
  : Task extends { kind: 'draw' }
    ? PagePicture | null
    : Task extends { kind: 'locate' }
      ? PageArea[][] | null
      : Task extends { kind: 'lines' }
        ? PageLine[] | null
        : FileAdditions;

/** A page that takes longer is too much for any reader. */
const MOST_MS = 15_000;
const IDLE_MS = 30_000;
const MOST_MB = 512;

/**
 * Draws pages of originals in a thread of its own, which ends by itself when nobody looks any more. Tasks are done one at a time, the newest
 * first: who leafs through a file waits for the page in sight, not for those that were. What can wait is done when nothing else is wanted.
 */
export class PageDrawer {
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #later: (() => Promise<void>)[] = [];
  #isBusy = false;
  #isClosed = false;

  /** @throws AppError `facsimile/not-drawn` where a page is too much, or brings the reader of the format down */
  perform<Task extends PageTask>(
    original: PagedOriginal,
    task: Task,
    { canWait = false }: { canWait?: boolean } = {},
  ): Promise<Done<Task>> {
    return new Promise((resolve, reject) => {
      (canWait ? this.#later : this.#waiting).push(() =>
        this.#perform(original, task).then((done) => {
          resolve(done as Done<Task>); // the thread answers each task with its own kind
        }, reject),
      );
      void this.#workOff();
    });
  }

  async #workOff(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let next = this.#next(); next !== undefined; next = this.#next()) await next();
    this.#isBusy = false;
  }

  #next(): (() => Promise<void>) | undefined {
    return this.#waiting.pop() ?? this.#later.pop();
  }

  /** Ends the thread for good; tasks that are still to be done fail as `archive/not-open`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#endThread();
  }

  async #endThread(): Promise<void> {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #perform({ read, ...file }: PagedOriginal, task: PageTask): Promise<unknown> {
    clearTimeout(this.#timer);
    try {
      const first = await this.#ask({ ...file, bytes: null, task });
      const reply = first.kind === 'done' ? first : await this.#ask({ ...file, bytes: await read(), task });
      if (reply.kind !== 'done') throw new Error('a thread that was given a file does not know it');
      return reply.done;
    } catch (cause) {
      await this.#endThread();
      if (cause instanceof AppError) throw cause;
      throw new AppError('facsimile/not-drawn', { file: file.name }, { cause });
    } finally {
      this.#rest();
    }
  }

  #ask(request: ToPageThread): Promise<FromPageThread> {
    if (this.#isClosed) throw new AppError('archive/not-open');
    this.#worker ??= startThread();
    return askThread<FromPageThread>(this.#worker, request, { milliseconds: MOST_MS });
  }

  #rest(): void {
    if (this.#worker === null) return;
    this.#worker.unref();
    this.#timer = setTimeout(() => void this.#endThread(), IDLE_MS);
    this.#timer.unref();
  }
}

function startThread(): Worker {
  const worker = new Worker(ownProgram(import.meta.url, 'page-thread'), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
  });
  // Whoever waits hears of it; an idle one that fails must not end the process.
  worker.on('error', () => undefined);
  return worker;
}
