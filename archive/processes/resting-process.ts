import type { Reply } from './serve-parent.ts';
import type { OwnProgram, ServingChild, StartChild } from './start-child.ts';

export type ProcessLimits = {
  /** What its own objects may take; what libraries take outside of them is theirs to bound. */
  megabytes: number;
  /** How long one answer may take. */
  milliseconds: number;
  /** How long it waits for the next request before it is ended. */
  idleMs: number;
  /** How long it may take to be gone once it is killed; after that it is given up. */
  endingMs: number;
};

/** A process that gave no answer: it took too long, or ended. */
export class ProcessSilence extends Error {
  readonly why: 'too-late' | 'ended';

  constructor(why: ProcessSilence['why']) {
    super(`a process gave no answer: ${why}`);
    this.why = why;
  }
}

type Waiting = {
  request: object;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  /** The process has said that the request has come to it. */
  isTaken: boolean;
};

/** One process from its start to its end; `waiting` is who waits for its answer. */
type Running = {
  child: ServingChild;
  gone: Promise<undefined>;
  /** Called when it is gone, or given up. */
  leave: () => void;
  waiting: Waiting | null;
  hasAnswered: boolean;
};

/**
 * A process that is started when it is asked something, and ended when nobody asks any more. One request at a time. One that dies takes
 * nothing along but its answer: the next request starts another. One that dies at rest takes nothing: a request on its way to it goes to
 * another, once.
 */
export class RestingProcess {
  readonly #program: OwnProgram;
  readonly #limits: ProcessLimits;
  readonly #startChild: StartChild;
  #running: Running | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(program: OwnProgram, limits: ProcessLimits, startChild: StartChild) {
    this.#program = program;
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
    const { promise: answered, resolve, reject } = Promise.withResolvers<unknown>();
    const waiting: Waiting = { request, resolve, reject, isTaken: false };
    const timer = setTimeout(() => {
      reject(new ProcessSilence('too-late'));
    }, this.#limits.milliseconds);
    post(running, waiting);
    try {
      const value = (await answered) as Value; // from our own program
      if (this.#owes(waiting)) this.#rest();
      return value;
    } catch (error) {
      if (this.#owes(waiting)) await this.end();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the process; who waits for it hears a {@link ProcessSilence}. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    running.child.kill();
    const timer = setTimeout(running.leave, this.#limits.endingMs);
    await running.gone;
    clearTimeout(timer);
  }

  #start(): Running {
    const child = this.#startChild(this.#program, this.#limits.megabytes);
    const { promise: gone, resolve } = Promise.withResolvers<undefined>();
    const leave = (): void => {
      this.#leave(running);
      resolve(undefined);
    };
    const running: Running = { child, gone, leave, waiting: null, hasAnswered: false };
    child.onMessage((reply) => {
      hear(running, reply);
    });
    child.onOutput((text) => {
      process.stderr.write(text);
    });
    child.onExit(leave);
    return running;
  }

  #leave(running: Running): void {
    const { waiting, hasAnswered } = running;
    const isOwnDeath = this.#running === running;
    if (isOwnDeath) this.#running = null;
    if (waiting === null) return;
    if (isOwnDeath && hasAnswered && !waiting.isTaken) post((this.#running = this.#start()), waiting);
    else waiting.reject(new ProcessSilence('ended'));
  }

  /** Whether the process that runs is the one somebody waits for, who may have been passed on to it. */
  #owes(waiting: Waiting): boolean {
    return this.#running?.waiting === waiting;
  }

  #rest(): void {
    if (this.#running !== null) this.#running.waiting = null;
    this.#timer = setTimeout(() => void this.end(), this.#limits.idleMs);
    this.#timer.unref();
  }
}

function post(running: Running, waiting: Waiting): void {
  running.waiting = waiting;
  running.child.post(waiting.request);
}

function hear(running: Running, reply: Reply<unknown>): void {
  const { waiting } = running;
  if (waiting === null) return;
  switch (reply.kind) {
    case 'taken':
      waiting.isTaken = true;
      break;
    case 'done':
      running.hasAnswered = true;
      waiting.resolve(reply.value);
      break;
    case 'failed':
      waiting.reject(new Error(reply.trace));
      break;
  }
}

/** What a process's silence was for; null for any other error. */
export function silenceOf(error: unknown): ProcessSilence['why'] | null {
  return error instanceof ProcessSilence ? error.why : null;
}
