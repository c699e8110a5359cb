import { fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { RestingProcess, silenceOf, type ProcessLimits } from '#archive/processes/resting-process.ts';
import { startBesideNode, type ServingChild } from '#archive/processes/start-child.ts';
import { isThere } from '#tests/support/is-there.ts';
import type { Order } from '#tests/support/obedient-process.ts';

const PATIENCE_MS = 60_000;
const FILE = fileURLToPath(new URL('../../support/obedient-process.ts', import.meta.url));

/** `pids`: the numbers of the processes that were started, in order; `takes` resolves when the next request has come to one. */
function startResting(
  limits: Partial<ProcessLimits> = {},
  alter: (child: ServingChild) => ServingChild = asItIs,
) {
  const pids: number[] = [];
  const taken = new EventEmitter();
  const resting = new RestingProcess(
    { name: 'recognition', file: FILE },
    { megabytes: 64, milliseconds: PATIENCE_MS, idleMs: PATIENCE_MS, endingMs: PATIENCE_MS, ...limits },
    (program, megabytes) => {
      const child = startBesideNode(program, megabytes);
      pids.push(child.pid ?? 0);
      child.onMessage(({ kind }) => taken.emit(kind));
      return alter(child);
    },
  );
  onTestFinished(() => resting.end());
  const ask = (order: Order): Promise<unknown> => resting.ask(order);
  const takes = (): Promise<unknown> => once(taken, 'taken');
  return { resting, ask, pids, takes };
}

const asItIs = (child: ServingChild): ServingChild => child;

const answer = (value: unknown): Order => ({ does: 'answer', value });

test(
  'one process answers request after request, bytes as bytes, and takes no other while it owes an answer',
  async () => {
    const { ask, pids } = startResting();
    const first = ask(answer(new Uint8Array([1, 2, 255])));
    await expect(ask(answer('page 2'))).rejects.toThrow('owes an answer');
    expect(await first).toEqual(new Uint8Array([1, 2, 255]));
    expect(await ask(answer('page 3'))).toBe('page 3');
    expect(pids).toHaveLength(1);
  },
  PATIENCE_MS,
);

test(
  'a process that is killed while it owes an answer takes only that along: the next request starts another',
  async () => {
    const { ask, pids, takes } = startResting();
    await ask(answer('page 1'));
    const [killed] = [ask({ does: 'wait' }).catch(silenceOf), await takes()];
    process.kill(pids[0] ?? 0, 'SIGKILL');
    expect(await killed).toBe('ended');
    expect(await ask(answer('page 3'))).toBe('page 3');
    expect(pids).toHaveLength(2);
  },
  PATIENCE_MS,
);

test(
  'a process that died at rest takes nothing along: what was on its way to it is asked of another, once',
  async () => {
    const { ask, pids } = startResting({}, (child) => ({
      ...child,
      post: (message) => {
        if ((message as Order).does === 'wait') child.kill();
        child.post(message);
      },
    }));
    await ask(answer('page 1'));
    process.kill(pids[0] ?? 0, 'SIGKILL');
    expect(await ask(answer('page 2'))).toBe('page 2');
    expect(pids).toHaveLength(2);
    expect(await ask({ does: 'wait' }).catch(silenceOf)).toBe('ended');
    expect(pids).toHaveLength(3);
  },
  PATIENCE_MS,
);

test(
  'a process that cannot be ended is given up: who waits for it hears that, and another is asked',
  async () => {
    const unkillable = (child: ServingChild): ServingChild => ({ ...child, kill: () => undefined });
    const { resting, ask, pids } = startResting({ endingMs: 1 }, unkillable);
    onTestFinished(() => {
      for (const pid of pids) process.kill(pid, 'SIGKILL');
    });
    await ask(answer('page 1'));
    const first = ask({ does: 'hang' }).catch(silenceOf);
    await resting.end();
    expect([await first, isThere(pids[0] ?? 0)]).toEqual(['ended', true]);
    expect(await ask(answer('page 2'))).toBe('page 2');
  },
  PATIENCE_MS,
);

test(
  'a process that was ended while it owed an answer is gone, though it hears nothing, and another is asked',
  async () => {
    const { resting, ask, pids } = startResting();
    await ask(answer('page 1'));
    const first = ask({ does: 'hang' }).catch(silenceOf);
    const ended = resting.end();
    expect(await ask(answer('page 2'))).toBe('page 2');
    await ended;
    expect([await first, isThere(pids[0] ?? 0), isThere(pids[1] ?? 0)]).toEqual(['ended', false, true]);
  },
  PATIENCE_MS,
);

test(
  'what fails in the process is told with its trace, and the process ended',
  async () => {
    const { ask, pids } = startResting();
    await expect(ask({ does: 'fail', message: 'no picture' })).rejects.toThrow('RangeError: no picture');
    expect(isThere(pids[0] ?? 0)).toBe(false);
  },
  PATIENCE_MS,
);

test(
  'a process that takes too long is ended, and so is one that holds more than it may',
  async () => {
    const late = startResting({ milliseconds: 1 });
    expect(await late.ask({ does: 'wait' }).catch(silenceOf)).toBe('too-late');
    expect(isThere(late.pids[0] ?? 0)).toBe(false);
    const hoarding = startResting({ megabytes: 32 });
    expect(await hoarding.ask({ does: 'hoard' }).catch(silenceOf)).toBe('ended');
  },
  PATIENCE_MS,
);

test(
  'a process that nobody asks any more is ended',
  async () => {
    const { ask, pids } = startResting({ idleMs: 0 });
    await ask(answer('page 1'));
    await expect.poll(() => isThere(pids[0] ?? 0), { timeout: PATIENCE_MS }).toBe(false);
  },
  PATIENCE_MS,
);

test(
  'a process that hears nothing any more ends with the one that started it',
  async () => {
    const parent = fork(fileURLToPath(new URL('../../support/parent-of-hanging.ts', import.meta.url)));
    const [pid] = (await once(parent, 'message')) as [number];
    expect(isThere(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isThere(pid), { timeout: PATIENCE_MS }).toBe(false);
  },
  PATIENCE_MS,
);
