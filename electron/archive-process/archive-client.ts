import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, ArchiveOperationName, Failure } from '#core/contract/contract.ts';
import type { ArchiveChild } from './archive-child.ts';
import { createCrashCounter } from './crash-counter.ts';
import { followArchive, type CallArchive, type RunningArchive } from './running-archive.ts';

export type ArchiveClientParts = {
  launch: () => ArchiveChild;
  /** Every event of the archive process. */
  event: (name: string, payload: unknown) => void;
  /** Called for each new process before anything else reaches it. */
  prepare: (call: CallArchive) => Promise<unknown>;
  /** The archive process ended unexpectedly and runs again. */
  restarted: (failure: Failure, reopened: boolean) => void;
  /** The archive process ended too often and stays away. */
  stopped: (failure: Failure) => void;
  log: (message: string, facts: Readonly<Record<string, unknown>>) => void;
  /** Gives the reference under which a failure that people see is logged. */
  newReference: () => string;
};

const CLOSE_WITHIN_MS = 5_000;
const CRASHES = { limit: 3, withinMs: 60_000, restMs: 30_000 };

/**
 * Keeps one archive process running. When it dies, the calls under way fail with `process/restarting`, a new process opens the last
 * archive again, and calls made meanwhile wait for that. After three deaths within a minute calls fail with `process/stopped`, until
 * one made half a minute later, or a wish to open an archive at any time, starts it once more.
 */
export class ArchiveClient {
  readonly #parts: ArchiveClientParts;
  readonly #crashes = createCrashCounter(CRASHES);
  #running: RunningArchive;
  /** Null when calls may pass, else why none can. */
  #gate: Promise<Failure | null>;
  #folder: string | null = null;
  #gaveUp: Failure | null = null;
  #closing = false;

  constructor(parts: ArchiveClientParts) {
    this.#parts = parts;
    this.#running = this.#launch();
    this.#gate = this.#open(this.#running, null);
  }

  get pid(): number | undefined {
    return this.#running.child.pid;
  }

  /** Folder of the open archive; null where none is open. */
  get folder(): string | null {
    return this.#folder;
  }

  /** Says which folder to open again after a crash; null where no archive is open. */
  remember(folder: string | null): void {
    this.#folder = folder;
  }

  /** Never rejects. */
  async call(operation: ArchiveOperationName, request: unknown): Promise<Answer<unknown>> {
    const isWish = operation === 'archive.open'; // only ever asked for by the person
    if (this.#gaveUp !== null && (isWish || this.#crashes.mayStart())) this.#startAgain(this.#gaveUp);
    const failure = await this.#gate;
    return failure === null ? this.#running.call(operation, request) : { ok: false, error: failure };
  }

  /** Lets the process end by itself, and ends it after five seconds. */
  async close(): Promise<void> {
    this.#closing = true;
    const { child, gone } = this.#running;
    child.post({ kind: 'close' });
    const timer = new AbortController();
    await Promise.race([gone, wait(CLOSE_WITHIN_MS, undefined, { signal: timer.signal, ref: false })]);
    timer.abort();
    child.kill();
  }

  #launch(): RunningArchive {
    return followArchive(this.#parts.launch(), {
      event: this.#parts.event,
      log: this.#parts.log,
      ended: (code) => this.#ended(code),
    });
  }

  async #open(running: RunningArchive, crash: Failure | null): Promise<Failure | null> {
    const failure = await running.ready;
    if (failure !== null) return failure;
    await this.#parts.prepare(running.call);
    if (crash === null) return null;
    const reopened = await this.#reopen(running);
    // Where it has died again meanwhile, the next process tells.
    if (running === this.#running && !running.hasEnded()) this.#parts.restarted(crash, reopened);
    return null;
  }

  async #reopen(running: RunningArchive): Promise<boolean> {
    const folder = this.#folder;
    if (folder === null) return false;
    // An archive that brings the process down is not opened a second time.
    this.#folder = null;
    const answer = await running.call('archive.open', { folder });
    if (answer.ok) this.#folder = folder;
    return answer.ok;
  }

  #startAgain(crash: Failure): void {
    this.#gaveUp = null;
    this.#running = this.#launch();
    this.#gate = this.#open(this.#running, crash);
  }

  #ended(exitCode: number | null): Failure {
    const ref = this.#parts.newReference();
    const failure: Failure = { code: 'process/restarting', context: { exitCode }, ref };
    if (this.#closing) return failure;
    this.#parts.log('archive process ended', { exitCode, ref });
    this.#crashes.count();
    if (this.#crashes.mayStart()) {
      // After the calls under way have been answered.
      queueMicrotask(() => {
        this.#startAgain(failure);
      });
    } else {
      const gaveUp: Failure = { code: 'process/stopped', context: { exitCode }, ref };
      this.#gaveUp = gaveUp;
      this.#gate = Promise.resolve(gaveUp);
      this.#parts.stopped(gaveUp);
    }
    return failure;
  }
}
