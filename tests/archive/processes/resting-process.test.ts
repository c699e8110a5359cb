import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { RestingProcess, silenceOf, type ProcessLimits } from '#archive/processes/resting-process.ts';
import { startBesideNode } from '#archive/processes/start-child.ts';
import { isThere } from '#tests/support/is-there.ts';
import type { Order } from '#tests/support/obedient-process.ts';

const PATIENCE_MS = 60_000;
const PROGRAM = new URL('../../support/obedient-process.ts', import.meta.url);

/** `pids`: the numbers of the processes that were started, in order. */
function startResting(limits: Partial<ProcessLimits> = {}) {
  const pids: number[] = [];
  const resting = new RestingProcess(
    PROGRAM,
    { megabytes: 64, milliseconds: PATIENCE_MS, idleMs: PATIENCE_MS, ...limits },
    (program, megabytes) => {
      const child = startBesideNode(program, megabytes);
      pids.push(child.pid ?? 0);
      return child;
    },
  );
  onTestFinished(() => resting.end());
  const ask = (order: Order): Promise<unknown> => resting.ask(order);
  return { resting, ask, pids };
}

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
    const { ask, pids } = startResting();
    await ask(answer('page 1'));
    const killed = ask({ does: 'wait' }).catch(silenceOf);
    process.kill(pids[0] ?? 0, 'SIGKILL');
    expect(await killed).toBe('ended');
    expect(await ask(answer('page 3'))).toBe('page 3');
    expect(pids).toHaveLength(2);
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
