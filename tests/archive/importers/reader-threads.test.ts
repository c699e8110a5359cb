import { expect, it } from 'vitest';
import { ALL_MEGABYTES, giveBackReader, takeReader, type Reader } from '#archive/importers/reader-threads.ts';

const half = ALL_MEGABYTES / 2;

it('lets readers have all the memory together and no more, in the order in which they were asked for', async () => {
  const order: string[] = [];
  const take = async (name: string, megabytes: number): Promise<Reader> => {
    const reader = await takeReader({ megabytes });
    order.push(name);
    return reader;
  };
  const [first, second] = await Promise.all([take('first', half), take('second', half)]);
  const whole = take('whole', ALL_MEGABYTES);
  const third = take('third', half);
  await giveBackReader(first, true);
  // There is room for the third one now, which must not overtake.
  await new Promise(setImmediate);
  expect(order).toEqual(['first', 'second']);
  await giveBackReader(second, true);
  const alone = await whole;
  // Those that waited for more were ended for it.
  expect([first.worker.threadId, second.worker.threadId]).toEqual([-1, -1]);
  expect(order).toEqual(['first', 'second', 'whole']);
  await giveBackReader(alone, false);
  await giveBackReader(await third, false);
  expect(order).toEqual(['first', 'second', 'whole', 'third']);
});

it('takes a reader that waits rather than starting one', async () => {
  const reader = await takeReader({ megabytes: half });
  await giveBackReader(reader, true);
  const again = await takeReader({ megabytes: half });
  expect(again.worker).toBe(reader.worker);
  await giveBackReader(again, false);
});

it('has a text wait for a reader at work on another, and starts one where none is', async () => {
  const reader = await takeReader({ megabytes: half, isForText: true });
  const waiting = takeReader({ megabytes: half, isForText: true });
  await giveBackReader(reader, true);
  expect((await waiting).worker).toBe(reader.worker);
  const behind = takeReader({ megabytes: half, isForText: true });
  // Ended, so that another has to be started.
  await giveBackReader(reader, false);
  const started = await behind;
  expect(started.worker).not.toBe(reader.worker);
  const beside = await takeReader({ megabytes: half });
  expect(beside.worker).not.toBe(started.worker);
  await giveBackReader(beside, true);
  // One that rests is there for everybody.
  const rested = await takeReader({ megabytes: half, isForText: true });
  expect(rested.worker).toBe(beside.worker);
  await giveBackReader(rested, false);
  await giveBackReader(started, false);
});

it('has a text read beside a file of pages, and serves who waits behind a text that waits', async () => {
  const pages = await takeReader({ megabytes: half });
  const text = await takeReader({ megabytes: half / 2, isForText: true });
  const waiting = takeReader({ megabytes: half / 2, isForText: true });
  const behind = await takeReader({ megabytes: half / 2 });
  expect(new Set([pages, text, behind].map(({ worker }) => worker.threadId)).size).toBe(3);
  await giveBackReader(text, true);
  expect((await waiting).worker).toBe(text.worker);
  for (const reader of [pages, behind, await waiting]) await giveBackReader(reader, false);
});
