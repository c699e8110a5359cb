import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { ArchiveClient } from '#electron/archive-process/archive-client.ts';
import { launchArchiveProcess } from '#electron/archive-process/launch-archive-process.ts';
import type { Strategy } from '#electron/archive-process/choose-strategy.ts';
import { forkNode } from '../../support/fork-node.ts';

const entry = fileURLToPath(new URL('../../support/scripted-archive.ts', import.meta.url));

const strategies: Strategy[] = [
  { kind: 'node', node: process.execPath, entry },
  { kind: 'utility', entry, programs: { recognition: entry } },
];
const clients: ArchiveClient[] = [];

type Started = { client: ArchiveClient; told: unknown[]; heard: unknown[]; launches: () => number };

function start(strategy: Strategy, behaviour = 'lives'): Started {
  const told: unknown[] = [];
  const heard: unknown[] = [];
  let launches = 0;
  const client = new ArchiveClient({
    launch: () => {
      launches += 1;
      return launchArchiveProcess(strategy, [behaviour], forkNode);
    },
    prepare: (call) => call('profile.save', { author: '沈波' }),
    event: (_name, payload) => heard.push(payload),
    restarted: (failure, reopened) => told.push({ code: failure.code, reopened }),
    stopped: (failure) => told.push({ code: failure.code }),
    log: () => undefined,
    newReference: () => 'ref',
  });
  clients.push(client);
  return { client, told, heard, launches: () => launches };
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

describe.each(strategies)('with the $kind strategy', (strategy) => {
  test('a call is answered, events arrive, and every process is prepared before anything else', async () => {
    const { client, heard } = start(strategy);
    expect(await client.call('search.complete', { text: '公报' })).toEqual({
      ok: true,
      value: { text: '公报' },
    });
    expect(heard).toEqual(['profile.save', 'search.complete']);
  });

  test('when it dies, the call under way fails, the archive is opened again, and later calls are answered', async () => {
    const { client, told, launches } = start(strategy);
    await client.call('archive.open', { folder: '/a' });
    client.remember('/a');
    const waiting = client.call('jobs.get', {});
    const deadly = client.call('index.rebuild', {});
    const lost = { ok: false, error: { code: 'process/restarting', context: { exitCode: 9 }, ref: 'ref' } };
    expect(await Promise.all([waiting, deadly])).toEqual([lost, lost]);
    expect(await client.call('archive.status', {})).toEqual({ ok: true, value: { folder: '/a' } });
    expect([told, launches()]).toEqual([[{ code: 'process/restarting', reopened: true }], 2]);
  });

  test('where no archive was open, none is opened again', async () => {
    const { client, told } = start(strategy);
    await client.call('index.rebuild', {});
    expect(await client.call('archive.status', {})).toEqual({ ok: true, value: null });
    expect(told).toEqual([{ code: 'process/restarting', reopened: false }]);
  });

  test('an archive that brings the process down is not opened a second time', async () => {
    const { client, told, launches } = start(strategy, 'dies-on-open');
    client.remember('/a');
    await client.call('index.rebuild', {});
    await expect.poll(launches, { timeout: 60_000 }).toBe(3);
    expect(await client.call('archive.status', {})).toEqual({ ok: true, value: null });
    // Told once, by the process that lives.
    expect(told).toEqual([{ code: 'process/restarting', reopened: false }]);
  });

  test('a process that cannot live is given up after three starts, with a clear failure', async () => {
    const { client, told, launches } = start(strategy, 'dies-at-once');
    const gaveUp = { ok: false, error: { code: 'process/stopped', context: { exitCode: 7 }, ref: 'ref' } };
    await expect.poll(() => client.call('archive.status', {}), { timeout: 60_000 }).toEqual(gaveUp);
    expect([launches(), told]).toEqual([3, [{ code: 'process/stopped' }]]);
  });

  test('one that was given up starts again when the person opens an archive, and not by itself', async () => {
    const { client, told, launches } = start(strategy);
    for (let time = 0; time < 3; time++) await client.call('index.rebuild', {});
    const stopped = { ok: false, error: { code: 'process/stopped' } };
    expect(await client.call('archive.status', {})).toMatchObject(stopped);
    expect(launches()).toBe(3);
    expect(await client.call('archive.open', { folder: '/a' })).toMatchObject({ ok: true });
    expect(launches()).toBe(4);
    expect(told.slice(-2)).toEqual([
      { code: 'process/stopped' },
      { code: 'process/stopped', reopened: false },
    ]);
  });

  test('a runtime that is too old is told in so many words and not started again', async () => {
    const { client, launches } = start(strategy, 'wrong-runtime');
    const told = { ok: false, error: { code: 'process/wrong-runtime', context: { node: 'v20' }, ref: null } };
    expect(await client.call('archive.status', {})).toEqual(told);
    expect(await client.call('archive.status', {})).toEqual(told);
    expect(launches()).toBe(1);
  });

  test('closing ends the process and starts no other', async () => {
    const { client, launches, told } = start(strategy);
    await client.call('archive.status', {});
    const { pid } = client;
    await client.close();
    expect([launches(), told]).toEqual([1, []]);
    expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH');
    expect(await client.call('archive.status', {})).toMatchObject({ ok: false });
  });
});

test('a Node that is not there is given up like one that dies', async () => {
  const { client } = start({ kind: 'node', node: '/nowhere/node', entry });
  await expect
    .poll(() => client.call('archive.status', {}), { timeout: 60_000 })
    .toMatchObject({ ok: false, error: { code: 'process/stopped' } });
});
