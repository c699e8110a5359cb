import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ownProgram } from '../threads/own-program.ts';

/** What a reader may hold besides its file, and PDFium as much again: what it is told when it starts. */
export type ReaderData = { megabytes: number };
/** Some readers decode files, others understand what those say, or what a text says: each has half of what is to be compiled. */
export type ReaderKind = 'decoding' | 'understanding';
type Wanted = ReaderData & { kind: ReaderKind };
/** A thread that reads files, and what it was taken for. */
export type Reader = Wanted & { worker: Worker };

/** What all readers may hold together: the archive process is to stay below 700 MB, whatever comes in. */
export const ALL_MEGABYTES = 448;
/**
 * So many may be at work. A file is understood as fast as it is kept, and decoded in twice that time; a second reader of a kind compiles
 * once more what the first one did.
 */
const MOST_AT_WORK: Readonly<Record<ReaderKind, number>> = {
  decoding: availableParallelism() < 4 ? 1 : 2,
  understanding: 1,
};
/** So many files are worth reading at once. */
export const READERS = MOST_AT_WORK.decoding + MOST_AT_WORK.understanding;
/** What most files need by far; as many readers, and what each takes by itself, come to no more than one that has all. */
export const SHARED_MEGABYTES = READERS === 2 ? 192 : 128;
/** An unused reader ends after this. */
const IDLE_MS = 5_000;

/** What no reader at work may hold. */
let freeMegabytes = ALL_MEGABYTES;
/** Readers that wait for the next file: starting one takes longer than reading a short file. */
const idle: (Reader & { timer: NodeJS.Timeout })[] = [];
/** How many are at work, or being started or ended for it. */
const atWork: Record<ReaderKind, number> = { decoding: 0, understanding: 0 };
const waiting: { wanted: Wanted; receive: (reader: Promise<Reader>) => void }[] = [];

/**
 * A reader that may hold so much, once the others leave it that. First come, first served, but who waits for one kind lets those behind it
 * have the other. It is to be given back.
 */
export function takeReader(wanted: Wanted): Promise<Reader> {
  return new Promise((resolve) => {
    waiting.push({ wanted, receive: resolve });
    serve();
  });
}

/** Has a reader started that will be wanted soon, where none of its kind is there, and nobody has to wait or to end for it. */
export function prepareReader(wanted: Wanted): void {
  const { kind, megabytes } = wanted;
  const isThere = atWork[kind] > 0 || idle.some((reader) => reader.kind === kind);
  const resting = idle.reduce((sum, reader) => sum + reader.megabytes, 0);
  if (isThere || waiting.length > 0 || megabytes + resting > freeMegabytes) return;
  takeReader(wanted).then(
    (reader) => giveBackReader(reader, true),
    () => undefined, // Who wants it hears of it.
  );
}

/** Lets others have a reader, or what it held where it is not fit to read any more: then it is ended first. */
export async function giveBackReader(reader: Reader, isFit: boolean): Promise<void> {
  if (isFit) rest(reader);
  else await reader.worker.terminate();
  release(reader);
}

function release({ kind, megabytes }: Wanted): void {
  atWork[kind] -= 1;
  freeMegabytes += megabytes;
  serve();
}

function serve(): void {
  for (const one of [...waiting]) {
    const { wanted, receive } = one;
    const { kind, megabytes } = wanted;
    // Nobody overtakes who waits for memory: there might never be so much at once.
    if (megabytes > freeMegabytes) return;
    if (atWork[kind] >= MOST_AT_WORK[kind]) continue;
    waiting.splice(waiting.indexOf(one), 1);
    atWork[kind] += 1;
    freeMegabytes -= megabytes;
    const awake = wake(wanted);
    const worker = awake === null ? start(wanted) : Promise.resolve(awake);
    worker.catch(() => {
      // A thread that could not be started holds nothing.
      release(wanted);
    });
    receive(worker.then((thread) => ({ ...wanted, worker: thread })));
  }
}

function wake(wanted: Wanted): Worker | null {
  const { kind, megabytes } = wanted;
  const at = idle.findIndex((reader) => reader.kind === kind && reader.megabytes === megabytes);
  const [reader] = at === -1 ? [] : idle.splice(at, 1);
  if (reader === undefined) return null;
  clearTimeout(reader.timer);
  // -1 from the moment a thread has ended: nobody would answer, and its exit may have been told already.
  return reader.worker.threadId === -1 ? wake(wanted) : reader.worker;
}

async function start({ kind, megabytes }: Wanted): Promise<Worker> {
  await makeRoom();
  const worker = new Worker(ownProgram(import.meta.url, `${kind}-worker`), {
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

function rest(reader: Reader): void {
  const { worker } = reader;
  worker.unref();
  const timer = setTimeout(() => {
    const at = idle.findIndex((waits) => waits.worker === worker);
    if (at !== -1) idle.splice(at, 1);
    void worker.terminate();
  }, IDLE_MS);
  timer.unref();
  idle.push({ ...reader, timer });
}
