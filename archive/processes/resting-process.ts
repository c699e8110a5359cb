import { fileURLToPath } from 'node:url';
import type { ServingChild, StartChild } from './start-child.ts';

export type ProcessLimits = {
  /** What its own objects may take; what libraries take outside of them is theirs to bound. */
  megabytes: number;
  /** How long one answer may take. */
  milliseconds: number;
  /** How long it waits for the next request before it is ended. */
  idleMs: number;
};

/** A process that gave no answer: it took too long, or ended. */
export class ProcessSilence extends Error {
  readonly why: 'too-late' | 'ended';

  constructor(why: ProcessSilence['why']) {
    super(`a process gave no answer: ${why}`);
    this.why = why;
  }
}

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };
/** One process from its start to its end; `waiting` is who waits for its answer. */
type Running = { child: ServingChild; gone: Promise<undefined>; waiting: Waiting | null };

/**
 * A process that is started when it is asked something, and ended when nobody asks any more. One request at a time. One that dies takes
 * nothing along but its answer: the next request starts another.
 */
export class RestingProcess {
  readonly #program: string;
  readonly #limits: ProcessLimits;
  readonly #startChild: StartChild;
  #running: Running | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(program: URL, limits: ProcessLimits, startChild: StartChild) {
    this.#program = fileURLToPath(program);
    this.#limits = limits;
    this.#startChild = startChild;
  }

  /**
   * Nobody else may be waiting for an answer: answers do not say which request they belong to.
   * @throws ProcessSilence, and the trace of what failed in it; it is ended then, and the next request starts another
   */
  async ask<Value>(request: object): Promise<Value> {
    clearTimeout(this.#timer);
    const running = (this.#running ??= this.#start());
    if (running.waiting !== null) throw new Error('a process is asked while it owes an answer');
    const answered = new Promise((resolve, reject) => {
      running.waiting = { resolve, reject };
    });
    const timer = setTimeout(() => {
      running.waiting?.reject(new ProcessSilence('too-late'));
    }, this.#limits.milliseconds);
    running.child.post(request);
    try {
      const value = (await answered) as Value; // from our own program
      this.#rest(running);
      return value;
    } catch (error) {
      if (this.#running === running) await this.end();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the process; who waits for it hears a {@link ProcessSilence}. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    const running = this.#running;
    this.#running = null;
    running?.child.kill();
    await running?.gone;
  }

  #start(): Running {
    const child = this.#startChild(this.#program, this.#limits.megabytes);
    const { promise: gone, resolve: leave } = Promise.withResolvers<undefined>();
    const running: Running = { child, gone, waiting: null };
    child.onMessage((reply) => {
      if (reply.kind === 'done') running.waiting?.resolve(reply.value);
      else running.waiting?.reject(new Error(reply.trace));
    });
    child.onOutput((text) => {
      process.stderr.write(text);
    });
    child.onExit(() => {
      if (this.#running === running) this.#running = null;
      running.waiting?.reject(new ProcessSilence('ended'));
      leave(undefined);
    });
    return running;
  }

  #rest(running: Running): void {
    running.waiting = null;
    if (this.#running !== running) return;
    this.#timer = setTimeout(() => void this.end(), this.#limits.idleMs);
    this.#timer.unref();
  }
}

/** What a process's silence was for; null for any other error. */
export function silenceOf(error: unknown): ProcessSilence['why'] | null {
  return error instanceof ProcessSilence ? error.why : null;
}
