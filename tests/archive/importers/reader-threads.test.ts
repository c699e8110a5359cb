import { expect, it } from 'vitest';
import { ALL_MEGABYTES, giveBackReader, takeReader, type Reader } from '#archive/importers/reader-threads.ts';

const half = ALL_MEGABYTES / 2;

it('lets readers have all the memory together and no more, in the order in which they were asked for', async () => {
  const order: string[] = [];
  const take = async (name: string, megabytes: number): Promise<Reader> => {
    const reader = await takeReader(megabytes);
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
  const reader = await takeReader(half);
  await giveBackReader(reader, true);
  const again = await takeReader(half);
  expect(again.worker).toBe(reader.worker);
  await giveBackReader(again, false);
});
