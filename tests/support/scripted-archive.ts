import { findParentPort } from '#archive/processes/parent-port.ts';
import type { FromArchive, ToArchive } from '#electron/archive-process/messages.ts';

/*
 * A process that speaks the archive process's protocol and does what its first parameter says: the accidents that the real one
 * must not be made to have. Opened folders are remembered and told by `archive.status`.
 */
const [behaviour] = process.argv.slice(2);
const port = findParentPort<FromArchive, ToArchive>();
let opened: unknown = null;

if (behaviour === 'dies-at-once') process.exit(7);
if (behaviour === 'wrong-runtime')
  port?.post({
    kind: 'cannot-start',
    failure: { code: 'process/wrong-runtime', context: { node: 'v20' }, ref: null },
  });
else port?.post({ kind: 'ready' });

port?.onLost(() => process.exit(0));
port?.onMessage((message) => {
  if (message.kind === 'close') process.exit(0);
  const { id, operation, request } = message;
  if (operation === 'index.rebuild') process.exit(9);
  if (operation === 'archive.open') {
    if (behaviour === 'dies-on-open') process.exit(8);
    opened = request;
  }
  // Never answered, so that a test can catch a call under way.
  if (operation === 'jobs.get') return;
  port.post({ kind: 'event', name: 'heard', payload: operation });
  port.post({
    kind: 'answer',
    id,
    answer: { ok: true, value: operation === 'archive.status' ? opened : request },
  });
});
