import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { launchArchiveProcess } from '#electron/archive-process/launch-archive-process.ts';
import { followArchive } from '#electron/archive-process/running-archive.ts';
import type { ForkUtility } from '#electron/archive-process/utility-child.ts';
import { forkNode } from '../../support/fork-node.ts';
import { isThere } from '../../support/is-there.ts';
import type { Order } from '../../support/obedient-process.ts';

const PATIENCE_MS = 60_000;
const entry = fileURLToPath(new URL('../../support/asking-archive.ts', import.meta.url));

/** An archive process that passes each order on to a process of its own; `pids`: all that were started, the archive process first. */
function start() {
  const pids: number[] = [];
  const fork: ForkUtility = (...parts) => {
    const utility = forkNode(...parts);
    pids.push(utility.pid ?? 0);
    return utility;
  };
  const child = launchArchiveProcess({ kind: 'utility', entry }, [], fork);
  const archive = followArchive(child, {
    event: () => undefined,
    log: () => undefined,
    ended: (exitCode) => ({ code: 'process/restarting', context: { exitCode }, ref: null }),
  });
  onTestFinished(async () => {
    child.kill();
    await archive.gone;
  });
  const ask = (order: Order): Promise<unknown> => archive.call('jobs.get', order);
  return { archive, ask, pids };
}

const answer = (value: unknown): Order => ({ does: 'answer', value });

test(
  'what a process of the archive process is asked, and what it answers, goes through the main process as it is',
  async () => {
    const { ask, pids } = start();
    const bytes = new Uint8Array([1, 2, 255]);
    expect(await ask(answer(bytes))).toEqual({ ok: true, value: bytes });
    expect(await ask(answer('page 2'))).toEqual({ ok: true, value: 'page 2' });
    expect(pids).toHaveLength(2);
  },
  PATIENCE_MS,
);

test(
  'its death is told to the archive process, which goes on and has another started',
  async () => {
    const { ask, pids } = start();
    await ask(answer('page 1'));
    const killed = ask({ does: 'hang' });
    process.kill(pids[1] ?? 0, 'SIGKILL');
    expect(await killed).toEqual({ ok: true, value: 'ended' });
    expect(await ask(answer('page 3'))).toEqual({ ok: true, value: 'page 3' });
    expect(pids).toHaveLength(3);
  },
  PATIENCE_MS,
);

test(
  'one that fails is ended by the archive process',
  async () => {
    const { ask, pids } = start();
    expect(await ask({ does: 'fail', message: 'no picture' })).toEqual({ ok: true, value: null });
    await expect.poll(() => isThere(pids[1] ?? 0), { timeout: PATIENCE_MS }).toBe(false);
  },
  PATIENCE_MS,
);

test(
  'it ends with the archive process, though it hears nothing',
  async () => {
    const { archive, ask, pids } = start();
    await ask(answer('page 1'));
    const lost = ask({ does: 'hang' });
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await archive.gone;
    expect(await lost).toMatchObject({ ok: false, error: { code: 'process/restarting' } });
    await expect.poll(() => isThere(pids[1] ?? 0), { timeout: PATIENCE_MS }).toBe(false);
  },
  PATIENCE_MS,
);
