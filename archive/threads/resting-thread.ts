import { Worker } from 'node:worker_threads';
import { askThread, ThreadSilence } from './ask-thread.ts';

export type ThreadLimits = {
  /** What its own objects may take; what libraries take outside of them is theirs to bound. */
  megabytes: number;
  /** How long one answer may take. */
  milliseconds: number;
  /** How long it waits for the next request before it ends. */
  idleMs: number;
};

/** A thread that is started when it is asked something, and ends by itself when nobody asks any more. One request at a time. */
export class RestingThread {
  readonly #program: URL;
  readonly #limits: ThreadLimits;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** The thread whose answer somebody waits for. */
  #asked: Worker | null = null;

  constructor(program: URL, limits: ThreadLimits) {
    this.#program = program;
    this.#limits = limits;
  }

  /**
   * Nobody else may be waiting for an answer: answers do not say which request they belong to.
   * @throws ThreadSilence, and what the thread did not catch; it is ended then, and the next request starts another
   */
  async ask<Reply>(request: unknown): Promise<Reply> {
    if (this.#asked !== null) throw new Error('a thread is asked while it owes an answer');
    clearTimeout(this.#timer);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#asked = worker;
    try {
      const reply = await askThread<Reply>(worker, request, { milliseconds: this.#limits.milliseconds });
      if (this.#worker === worker) {
        this.#asked = null;
        this.#rest(worker);
      }
      return reply;
    } catch (error) {
      if (this.#worker === worker) await this.end();
      throw error;
    }
  }

  /** Ends the thread; who waits for it hears a {@link ThreadSilence}. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = null;
    this.#asked = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#program, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
    // Whoever waits hears of it; an idle one that fails must not end the process.
    worker.on('error', () => undefined);
    return worker;
  }

  #rest(worker: Worker): void {
    worker.unref();
    this.#timer = setTimeout(() => void this.end(), this.#limits.idleMs);
    this.#timer.unref();
  }
}

/** What a thread's silence was for; null for any other error. */
export function silenceOf(error: unknown): ThreadSilence['why'] | null {
  return error instanceof ThreadSilence ? error.why : null;
}
