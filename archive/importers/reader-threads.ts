import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ownProgram } from '../threads/own-program.ts';

/** What a reader may hold besides its file, and PDFium as much again: what it is told when it starts. */
export type ReaderData = { megabytes: number };
/** What is wanted of a reader; `isForText`: one at work on a text is waited for rather than having another started. */
type Wanted = ReaderData & { isForText?: boolean };
/** A thread that reads files, and what it was taken for. */
export type Reader = Wanted & { worker: Worker };

/** What all readers may hold together: the archive process is to stay below 700 MB, whatever comes in. */
export const ALL_MEGABYTES = 448;
/** So many files are worth reading at once; each reader has its share of the memory then. */
export const READERS = Math.min(2, availableParallelism());
/** An unused reader ends after this. */
const IDLE_MS = 5_000;

/** What no reader at work may hold. */
let freeMegabytes = ALL_MEGABYTES;
/** Readers that wait for the next file: starting one takes longer than reading a short file. */
const idle: (ReaderData & { worker: Worker; timer: NodeJS.Timeout })[] = [];
/** How many are at work on texts, or being started or ended for them. */
let busyWithTexts = 0;
const waiting: { wanted: Wanted; receive: (reader: Promise<Reader>) => void }[] = [];

/**
 * A reader that may hold so much, once the others leave it that. First come, first served, but a text that waits for another text lets
 * those behind it go first. It is to be given back.
 */
export function takeReader(wanted: Wanted): Promise<Reader> {
  return new Promise((resolve) => {
    waiting.push({ wanted, receive: resolve });
    serve();
  });
}

/** Lets others have a reader, or what it held where it is not fit to read any more: then it is ended first. */
export async function giveBackReader(reader: Reader, isFit: boolean): Promise<void> {
  if (isFit) rest(reader);
  else await reader.worker.terminate();
  release(reader);
}

function release({ megabytes, isForText = false }: Wanted): void {
  if (isForText) busyWithTexts -= 1;
  freeMegabytes += megabytes;
  serve();
}

function serve(): void {
  for (const one of [...waiting]) {
    const { wanted, receive } = one;
    const { megabytes, isForText = false } = wanted;
    // Nobody overtakes who waits for memory: there might never be so much at once.
    if (megabytes > freeMegabytes) return;
    const awake = wake(megabytes);
    if (awake === null && isForText && busyWithTexts > 0) continue;
    waiting.splice(waiting.indexOf(one), 1);
    if (isForText) busyWithTexts += 1;
    freeMegabytes -= megabytes;
    const worker = awake === null ? start(megabytes) : Promise.resolve(awake);
    worker.catch(() => {
      // A thread that could not be started holds nothing.
      release(wanted);
    });
    receive(worker.then((thread) => ({ ...wanted, worker: thread })));
  }
}

function wake(megabytes: number): Worker | null {
  const at = idle.findIndex((reader) => reader.megabytes === megabytes);
  const [reader] = at === -1 ? [] : idle.splice(at, 1);
  if (reader === undefined) return null;
  clearTimeout(reader.timer);
  // -1 from the moment a thread has ended: nobody would answer, and its exit may have been told already.
  return reader.worker.threadId === -1 ? wake(megabytes) : reader.worker;
}

async function start(megabytes: number): Promise<Worker> {
  await makeRoom();
  const worker = new Worker(ownProgram(import.meta.url, 'file-reader-worker'), {
    execArgv: [],
    workerData: { megabytes } satisfies ReaderData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 8 },
  });
  // An error of a thread that is idle or being ended must not end the process.
  worker.on('error', () => undefined);
  return worker;
}

/** Ends idle readers until the others hold no more than all may. */
async function makeRoom(): Promise<void> {
  let held = idle.reduce((sum, { megabytes }) => sum + megabytes, 0);
  for (let [first] = idle; first !== undefined && held > freeMegabytes; [first] = idle) {
    idle.shift();
    held -= first.megabytes;
    clearTimeout(first.timer);
    await first.worker.terminate();
  }
}

function rest({ worker, megabytes }: Reader): void {
  worker.unref();
  const timer = setTimeout(() => {
    const at = idle.findIndex((reader) => reader.worker === worker);
    if (at !== -1) idle.splice(at, 1);
    void worker.terminate();
  }, IDLE_MS);
  timer.unref();
  idle.push({ worker, megabytes, timer });
}
