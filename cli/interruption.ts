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
  const interrupt = (): void => {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    interruption.abort();
    // What stopping fails with is met again by the work, or where the host is closed.
    stop().catch(() => undefined);
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    const value = await work();
    interruption.signal.throwIfAborted();
    return value;
  } catch (error) {
    if (interruption.signal.aborted) throw new AppError('job/cancelled', {}, { cause: error });
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}
