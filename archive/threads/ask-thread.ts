import type { Transferable, Worker } from 'node:worker_threads';

/** A thread that gave no answer: it took too long, ran out of memory, or ended. */
export class ThreadSilence extends Error {
  readonly why: 'too-late' | 'out-of-memory' | 'ended';

  constructor(why: ThreadSilence['why']) {
    super(`a thread gave no answer: ${why}`);
    this.why = why;
  }
}

/**
 * Sends a request to a thread and waits for its one answer; nobody else may be waiting for one. The process stays as long as it waits.
 * @throws ThreadSilence, and what the thread did not catch
 */
export function askThread<Reply>(
  worker: Worker,
  request: unknown,
  { transfer = [], milliseconds }: { transfer?: readonly Transferable[]; milliseconds?: number } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const timer =
      milliseconds === undefined
        ? undefined
        : setTimeout(() => {
            fail(new ThreadSilence('too-late'));
          }, milliseconds);
    const onMessage = (reply: Reply): void => {
      end();
      resolve(reply);
    };
    const fail = (error: Error): void => {
      end();
      reject(error);
    };
    const onError = (error: unknown): void => {
      fail(isOutOfMemory(error) ? new ThreadSilence('out-of-memory') : toError(error));
    };
    const onExit = (): void => {
      fail(new ThreadSilence('ended'));
    };
    const end = (): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(request, transfer);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
