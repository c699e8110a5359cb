import { expect, it, onTestFinished, vi } from 'vitest';
import {
  ALL_MEGABYTES,
  giveBackReader,
  prepareReader,
  takeReader,
  type Reader,
  type ReaderKind,
} from '#archive/importers/reader-threads.ts';

const half = ALL_MEGABYTES / 2;
const kind: ReaderKind = 'understanding';

it('lets readers have all the memory together and no more, in the order in which they were asked for', async () => {
  const order: string[] = [];
  const take = async (name: string, megabytes: number, asKind: ReaderKind = kind): Promise<Reader> => {
    const reader = await takeReader({ kind: asKind, megabytes });
    order.push(name);
    return reader;
  };
  const [first, second] = await Promise.all([take('first', half), take('second', half, 'decoding')]);
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
  const reader = await takeReader({ kind, megabytes: half });
  await giveBackReader(reader, true);
  const again = await takeReader({ kind, megabytes: half });
  expect(again.worker).toBe(reader.worker);
  await giveBackReader(again, false);
});

it('has one file understood at a time, and others decoded beside it', async () => {
  const reader = await takeReader({ kind, megabytes: half / 2 });
  const waiting = takeReader({ kind, megabytes: half / 2 });
  // It overtakes who waits for the other kind.
  const decoder = await takeReader({ kind: 'decoding', megabytes: half / 2 });
  expect(decoder.worker).not.toBe(reader.worker);
  await giveBackReader(reader, true);
  expect((await waiting).worker).toBe(reader.worker);
  for (const one of [decoder, await waiting]) await giveBackReader(one, false);
});

it('has a reader started that will be wanted, unless one of its kind is there', async () => {
  const started = vi.fn();
  process.on('worker', started);
  onTestFinished(() => {
    process.off('worker', started);
  });
  prepareReader({ kind, megabytes: half });
  prepareReader({ kind, megabytes: half });
  await new Promise(setImmediate);
  expect(started).toHaveBeenCalledTimes(1);
  const reader = await takeReader({ kind, megabytes: half });
  prepareReader({ kind, megabytes: half });
  await giveBackReader(reader, false);
  expect(started).toHaveBeenCalledTimes(1);
});

it('has none started for which others would have to wait or to end', async () => {
  const started = vi.fn();
  process.on('worker', started);
  onTestFinished(() => {
    process.off('worker', started);
  });
  const decoder = await takeReader({ kind: 'decoding', megabytes: ALL_MEGABYTES });
  prepareReader({ kind, megabytes: half });
  await giveBackReader(decoder, true);
  prepareReader({ kind, megabytes: half });
  await new Promise(setImmediate);
  expect(started).toHaveBeenCalledTimes(1);
  const again = await takeReader({ kind: 'decoding', megabytes: ALL_MEGABYTES });
  expect(again.worker).toBe(decoder.worker);
  await giveBackReader(again, false);
});
