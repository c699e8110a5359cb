import { findParentPort } from './parent-port.ts';
import { watchParent } from './watch-parent.ts';

/** What is said to a request: first that it has come, then what it comes to, or the trace of what went wrong. */
export type Reply<Value> =
  { kind: 'taken' } | { kind: 'done'; value: Value } | { kind: 'failed'; trace: string };

/** Makes this process one that answers each request of the process that started it, and ends with that. */
export function serveParent<Value>(answer: (request: unknown) => Promise<Value>): void {
  const port = findParentPort<Reply<Value>, unknown>();
  if (port === null) {
    process.stderr.write('This program is started by Gazette Hall and not by hand.\n');
    process.exitCode = 2;
    return;
  }
  port.onLost(() => process.exit(0));
  if (!port.isUtility) watchParent();
  port.onMessage((request) => {
    port.post({ kind: 'taken' });
    void answer(request).then(
      (value) => {
        port.post({ kind: 'done', value });
      },
      (error: unknown) => {
        port.post({ kind: 'failed', trace: traceOf(error) });
      },
    );
  });
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
