import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ownProgram } from '../threads/own-program.ts';

/** A thread that reads files, with what it may hold besides the file, and PDFium as much again. */
export type Reader = { worker: Worker; megabytes: number };
/** What a reader is told when it starts. */
export type ReaderData = Pick<Reader, 'megabytes'>;

/** What all readers may hold together: the archive process is to stay below 700 MB, whatever comes in. */
export const ALL_MEGABYTES = 448;
/** So many files are worth reading at once; each reader has its share of the memory then. */
export const READERS = Math.min(2, availableParallelism());
/** An unused reader ends after this. */
const IDLE_MS = 5_000;

/** What no reader at work may hold. */
let freeMegabytes = ALL_MEGABYTES;
/** Readers that wait for the next file: starting one takes longer than reading a short file. */
const idle: (Reader & { timer: NodeJS.Timeout })[] = [];
/** How many are at work, or being started or ended. */
let busy = 0;

/** What is wanted of a reader: what it may hold, and whether one that is at work is waited for rather than starting another. */
type Wanted = { megabytes: number; isPatient?: boolean };
const waiting: (Wanted & { receive: (reader: Promise<Reader>) => void })[] = [];

/** A reader that may hold so much, once the others leave it that; first come, first served. It is to be given back. */
export function takeReader(wanted: Wanted): Promise<Reader> {
  return new Promise((resolve) => {
    waiting.push({ ...wanted, receive: resolve });
    serve();
  });
}

/** Lets others have a reader, or what it held where it is not fit to read any more: then it is ended first. */
export async function giveBackReader(reader: Reader, isFit: boolean): Promise<void> {
  if (isFit) rest(reader);
  else await reader.worker.terminate();
  release(reader);
}

function release({ megabytes }: Pick<Reader, 'megabytes'>): void {
  busy -= 1;
  freeMegabytes += megabytes;
  serve();
}

function serve(): void {
  for (let [first] = waiting; first !== undefined && first.megabytes <= freeMegabytes; [first] = waiting) {
    const { megabytes, isPatient = false, receive } = first;
    const awake = wake(megabytes);
    if (awake === null && isPatient && busy > 0) return;
    waiting.shift();
    busy += 1;
    freeMegabytes -= megabytes;
    const reader = awake ?? start(megabytes);
    reader.catch(() => {
      // A thread that could not be started holds nothing.
      release({ megabytes });
    });
    receive(reader);
  }
}

function wake(megabytes: number): Promise<Reader> | null {
  const at = idle.findIndex((reader) => reader.megabytes === megabytes);
  const [reader] = at === -1 ? [] : idle.splice(at, 1);
  if (reader === undefined) return null;
  clearTimeout(reader.timer);
  // -1 from the moment a thread has ended: nobody would answer, and its exit may have been told already.
  return reader.worker.threadId === -1 ? wake(megabytes) : Promise.resolve(reader);
}

async function start(megabytes: number): Promise<Reader> {
  await makeRoom();
  const worker = new Worker(ownProgram(import.meta.url, 'file-reader-worker'), {
    execArgv: [],
    workerData: { megabytes } satisfies ReaderData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 8 },
  });
  // An error of a thread that is idle or being ended must not end the process.
  worker.on('error', () => undefined);
  return { worker, megabytes };
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
