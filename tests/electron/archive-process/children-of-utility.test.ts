import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { Reply } from '#archive/processes/serve-parent.ts';
import { launchArchiveProcess } from '#electron/archive-process/launch-archive-process.ts';
import { keepChildrenOf, type AskingArchive } from '#electron/archive-process/children-of-utility.ts';
import type { ForChild, FromArchive, FromChild } from '#electron/archive-process/messages.ts';
import { followArchive } from '#electron/archive-process/running-archive.ts';
import type { ForkUtility } from '#electron/archive-process/utility-child.ts';
import { forkNode } from '../../support/fork-node.ts';
import { isThere } from '../../support/is-there.ts';
import type { Order, ToldHeap } from '../../support/obedient-process.ts';

const PATIENCE_MS = 60_000;
const entry = fileURLToPath(new URL('../../support/asking-archive.ts', import.meta.url));
const programs = {
  recognition: fileURLToPath(new URL('../../support/obedient-process.ts', import.meta.url)),
};

/**
 * An archive process that passes each order on to a process of its own; `pids`: all that were started, the archive process first; `takes`
 * resolves when the next order has come to one.
 */
function start() {
  const pids: number[] = [];
  const heard = new EventEmitter();
  const fork: ForkUtility = (...parts) => {
    const utility = forkNode(...parts);
    utility.once('spawn', () => pids.push(utility.pid ?? 0));
    utility.on('message', (message) => heard.emit((message as Reply<unknown> | FromArchive).kind));
    return utility;
  };
  const child = launchArchiveProcess({ kind: 'utility', entry, programs }, [], fork);
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
  const takes = (): Promise<unknown> => once(heard, 'taken');
  return { archive, ask, pids, takes };
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
    const { ask, pids, takes } = start();
    await ask(answer('page 1'));
    const [killed] = [ask({ does: 'hang' }), await takes()];
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

test(
  'its own objects may take as much as was asked, and no more',
  async () => {
    const { ask } = start();
    const { value } = (await ask({ does: 'tell-heap' })) as { value: ToldHeap };
    // What is young comes on top; without a bound it is some thousands.
    expect(value.megabytes).toBeLessThan(512);
  },
  PATIENCE_MS,
);

/** The main process before an archive process gone wrong that says what a test wants; `forked`: the files that were started. */
function listen() {
  const ends: (() => void)[] = [];
  const hears: ((message: ForChild) => void)[] = [];
  const told: FromChild[] = [];
  const forked: string[] = [];
  const archive: AskingArchive = {
    pid: undefined,
    post: (message) => {
      if (message.kind === 'child-ended') told.push(message);
    },
    onMessage: (listener) => hears.push(listener),
    onExit: (listener) => {
      ends.push(() => {
        listener(null);
      });
    },
    onOutput: () => undefined,
    kill: () => undefined,
  };
  keepChildrenOf(archive, programs, (...parts) => {
    forked.push(parts[0]);
    return forkNode(...parts);
  });
  onTestFinished(() => {
    for (const end of ends) end();
  });
  const say = (message: object): void => {
    for (const hear of hears) hear(message as ForChild); // or what it should not say
  };
  return { say, told, forked };
}

const START: ForChild = { kind: 'start-child', child: 1, program: 'recognition', megabytes: 64 };

test.each([
  ['a file', { program: '/somewhere/else.js' }],
  ['more memory than it may have', { megabytes: 100_000 }],
  ['words in the place of a number', { megabytes: '64 --expose-gc' }],
])('for an archive process that names %s nothing is started', (_, otherwise) => {
  const { say, forked } = listen();
  say({ ...START, ...otherwise });
  say(START);
  expect(forked).toEqual([programs.recognition]);
});

test('no number is started twice, and of too many at once the last are told as ended', () => {
  const { say, told, forked } = listen();
  for (const child of [1, 1, 2, 3, 4, 5]) say({ ...START, child });
  expect(forked).toHaveLength(4);
  expect(told).toEqual([{ kind: 'child-ended', child: 5, code: null }]);
});
