import type { ArchiveHost } from '#archive/archive-host.ts';

const CLEAR_LINE = '\r\u001b[2K';

/** Shows running jobs on stderr where that is a terminal; returns the function that ends it and clears the line. */
export function showProgress(host: ArchiveHost): () => void {
  if (!process.stderr.isTTY) return () => undefined;
  const stop = host.subscribe((event) => {
    if (event.name !== 'job.changed') return;
    const { kind, done, total, subject } = event.payload;
    process.stderr.write(`${CLEAR_LINE}${kind} ${done}/${total} ${subject}`);
  });
  return () => {
    stop();
    process.stderr.write(CLEAR_LINE);
  };
}

/** Shows there what goes on beside jobs, until a job says more or showing ends. */
export function showWork(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${words}`);
}
