import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { askThread } from '../../threads/ask-thread.ts';
import { ownProgram } from '../../threads/own-program.ts';
import { addMatch, makeMatches, type Matches } from '../visit-documents.ts';
import type { ScanTask } from './scan-text.ts';
import type { ToScanThread } from './scan-thread.ts';

const MOST_THREADS = 4;
/** So many texts a thread reads before it answers: some tens of milliseconds. */
const STRETCH = 400;
/** So long a thread that is not needed waits for more to do. */
const IDLE_MS = 5_000;
/** How often whoever asked is asked whether the answer is still wanted. */
const BREATH_MS = 10;

type Scan = {
  stretches: Iterator<Uint32Array, undefined>;
  request: Omit<ToScanThread, 'ids'>;
  matches: Matches;
};

/** Threads that read the texts of one archive database side by side, each with a connection of its own. They start when they are needed, and end by themselves. */
export class ScanThreads {
  readonly #database: string;
  readonly #idle: { worker: Worker; timer: NodeJS.Timeout }[] = [];

  /** `database`: path of its file. */
  constructor(database: string) {
    this.#database = database;
  }

  /** Those of some documents in whose texts there is what is looked for. @throws what `breathe` throws, and then reads no further */
  async scan(ids: Uint32Array, task: ScanTask, breathe: () => Promise<void>): Promise<Matches> {
    const scan: Scan = {
      stretches: stretchesOf(ids),
      request: { database: this.#database, task },
      matches: makeMatches(ids.length),
    };
    const threads = Math.min(MOST_THREADS, availableParallelism(), Math.ceil(ids.length / STRETCH));
    const work = Promise.all(Array.from({ length: threads }, () => this.#runThread(scan)));
    const done = work.then(() => true);
    try {
      while (!(await Promise.race([done, sleep(BREATH_MS, false)]))) await breathe();
      return scan.matches;
    } catch (error) {
      scan.stretches = stretchesOf(new Uint32Array(0));
      done.catch(() => undefined);
      throw error;
    }
  }

  /** One thread reads stretches until none are left. */
  async #runThread(scan: Scan): Promise<void> {
    const worker = this.#take();
    try {
      for (let next = scan.stretches.next(); next.done !== true; next = scan.stretches.next())
        addAll(scan.matches, await askThread<Matches>(worker, { ...scan.request, ids: next.value }));
    } catch (error) {
      await worker.terminate();
      throw error;
    }
    this.#keep(worker);
  }

  #take(): Worker {
    const kept = this.#idle.pop();
    if (kept === undefined) return startThread();
    clearTimeout(kept.timer);
    // -1 from the moment a thread has ended.
    return kept.worker.threadId === -1 ? startThread() : kept.worker;
  }

  #keep(worker: Worker): void {
    worker.unref();
    const timer = setTimeout(() => {
      const at = this.#idle.findIndex((kept) => kept.worker === worker);
      if (at >= 0) this.#idle.splice(at, 1);
      void worker.terminate();
    }, IDLE_MS);
    timer.unref();
    this.#idle.push({ worker, timer });
  }
}

function startThread(): Worker {
  const worker = new Worker(ownProgram(import.meta.url, 'scan-thread'), { execArgv: [] });
  // Whoever waits for an answer hears of it; an idle one that fails must not end the process.
  worker.on('error', () => undefined);
  return worker;
}

function* stretchesOf(ids: Uint32Array): Generator<Uint32Array, undefined> {
  for (let at = 0; at < ids.length; at += STRETCH) yield ids.slice(at, at + STRETCH);
  return undefined;
}

function addAll(matches: Matches, { ids, counts, lengths, count }: Matches): void {
  for (let at = 0; at < count; at++) addMatch(matches, ids[at] ?? 0, counts[at] ?? 0, lengths[at] ?? 0);
}
