import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { RestingThread, silenceOf } from '#archive/threads/resting-thread.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

/** Answers what it is asked after a while; `never` not at all. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (request) => {
  if (request !== 'never') setTimeout(() => parentPort.postMessage(request), 100);
});
`;

function startThread(): RestingThread {
  const program = join(makeTempFolder(), 'slow-echo.mjs');
  writeFileSync(program, PROGRAM);
  const thread = new RestingThread(pathToFileURL(program), {
    megabytes: 64,
    milliseconds: 10_000,
    idleMs: 10_000,
  });
  onTestFinished(() => thread.end());
  return thread;
}

test('a thread that owes an answer takes no other request, and each answer belongs to its own', async () => {
  const thread = startThread();
  const first = thread.ask('page 1');
  await expect(thread.ask('page 2')).rejects.toThrow('owes an answer');
  expect(await first).toBe('page 1');
  expect(await thread.ask('page 3')).toBe('page 3');
});

test('a thread that was ended while it owed an answer is asked again', async () => {
  const thread = startThread();
  const first = thread.ask('never').catch(silenceOf);
  const ended = thread.end();
  expect(await thread.ask('page 2')).toBe('page 2');
  await ended;
  expect(await first).toBe('ended');
});
