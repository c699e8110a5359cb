import { AppError } from '#core/errors/app-error.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs `work`. Ctrl+C calls `stop`, and the command then ends with `job/cancelled`, wherever the work stood; a second
 * Ctrl+C ends the process at once, which the archive survives too.
 */
export async function unlessInterrupted<Value>(
  stop: () => Promise<void>,
  work: () => Promise<Value>,
): Promise<Value> {
  const interruption = new AbortController();
  const stopListening = onInterruption(() => {
    interruption.abort();
    // What stopping fails with is met again by the work, or where the host is closed.
    stop().catch(() => undefined);
  });
  try {
    const value = await work();
    interruption.signal.throwIfAborted();
    return value;
  } catch (error) {
    if (interruption.signal.aborted) throw new AppError('job/cancelled', {}, { cause: error });
    throw error;
  } finally {
    stopListening();
  }
}

/** The same for work that may be left undone: what Ctrl+C stops of it is no failure of the command. */
export async function untilInterrupted(stop: () => Promise<void>, work: () => Promise<void>): Promise<void> {
  const stopListening = onInterruption(() => {
    stop().catch(() => undefined);
  });
  await work().finally(stopListening);
}

/** Has the first Ctrl+C call `interrupt`; returns the function that ends it. */
function onInterruption(interrupt: () => void): () => void {
  const stopListening = (): void => {
    for (const signal of SIGNALS) process.off(signal, once);
  };
  const once = (): void => {
    stopListening();
    interrupt();
  };
  for (const signal of SIGNALS) process.on(signal, once);
  return stopListening;
}
