import { parseArgs } from 'node:util';
import { findParentPort } from '#archive/processes/parent-port.ts';
import { atRest } from '../at-rest.ts';
import { NEEDED_NODE_API } from './choose-strategy.ts';
import { startThroughMain, type ArchivePort } from './start-through-main.ts';

/** True where this process can run the database binding; a Node that is too old would not fail but crash. */
function hasNeededNodeApi(): boolean {
  return Number(process.versions['napi'] ?? 0) >= NEEDED_NODE_API;
}

async function host(port: ArchivePort, resourcesFolder: string): Promise<void> {
  const { ArchiveHost } = await import('#archive/archive-host.ts');
  const archive = new ArchiveHost({
    resourcesFolder,
    isAttended: true,
    startChild: port.isUtility ? startThroughMain(port) : undefined,
    log: (entry) => {
      port.post({ kind: 'log', entry });
    },
  });
  archive.subscribe(({ name, payload }) => {
    port.post({ kind: 'event', name, payload });
  });
  const end = (): void => {
    void archive.close().finally(() => process.exit(0));
  };
  port.onLost(end);
  const untilRest = atRest(() => {
    archive.rest();
    // V8 by itself leaves what questions left behind until there is much more of it, and keeps the room it had.
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  });
  port.onMessage((message) => {
    if (message.kind === 'close') {
      end();
      return;
    }
    if (message.kind !== 'call') return; // what the processes of its own say is heard elsewhere
    const { id, operation, request } = message;
    // The main process has parsed the request with this operation's own schema.
    void untilRest(() => archive.call(operation, request as never)).then((answer) => {
      port.post({ kind: 'answer', id, answer });
    });
  });
  port.post({ kind: 'ready' });
}

const port: ArchivePort | null = findParentPort();
const { values } = parseArgs({ options: { 'resources-folder': { type: 'string' } }, strict: false });
const resourcesFolder = values['resources-folder'];
if (port === null || typeof resourcesFolder !== 'string') {
  process.stderr.write('This program is started by Gazette Hall and not by hand.\n');
  process.exitCode = 2;
} else if (!hasNeededNodeApi()) {
  const context = { node: process.version, needed: '22.14' };
  port.post({ kind: 'cannot-start', failure: { code: 'process/wrong-runtime', context, ref: null } });
} else {
  await host(port, resourcesFolder);
}
