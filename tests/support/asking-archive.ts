import { RestingProcess, silenceOf } from '#archive/processes/resting-process.ts';
import { findParentPort } from '#archive/processes/parent-port.ts';
import { startThroughMain, type ArchivePort } from '#electron/archive-process/start-through-main.ts';

/*
 * An archive process as far as it has the main process start another for it: each request is what that one is asked, and the answer what it
 * says, or why it is silent.
 */
const port: ArchivePort | null = findParentPort();
if (port === null) throw new Error('this is started as an archive process is');
const resting = new RestingProcess(
  // The main process knows where it lies.
  { name: 'recognition', file: '' },
  { megabytes: 64, milliseconds: 60_000, idleMs: 60_000, endingMs: 60_000 },
  startThroughMain(port),
);
port.onMessage((message) => {
  if (message.kind !== 'call') return;
  const { id, request } = message;
  void resting
    .ask(request as object) // the test's own order
    .catch(silenceOf)
    .then((value) => {
      port.post({ kind: 'answer', id, answer: { ok: true, value } });
    });
});
port.onLost(() => process.exit(0));
port.post({ kind: 'ready' });
