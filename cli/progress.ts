import type { ArchiveHost } from '#archive/archive-host.ts';

/** Shows running jobs on stderr where that is a terminal; returns the function that ends it and clears the line. */
export function showProgress(host: ArchiveHost): () => void {
  if (!process.stderr.isTTY) return () => undefined;
  const stop = host.subscribe((event) => {
    if (event.name !== 'job.changed') return;
    const { kind, done, total, subject } = event.payload;
    process.stderr.write(`\r\u001b[2K${kind} ${done}/${total} ${subject}`);
  });
  return () => {
    stop();
    process.stderr.write('\r\u001b[2K');
  };
}
