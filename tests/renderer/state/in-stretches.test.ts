import { afterEach, expect, test } from 'vitest';
import { inStretches } from '#renderer/state/in-stretches.ts';
import { toastStore } from '#renderer/state/toasts.ts';

afterEach(() => {
  toastStore.set([]);
});

const things = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

function working() {
  const [toast] = toastStore.get();
  if (toast?.kind !== 'working') throw new Error('nothing is told');
  return toast;
}

test('few things are done at once, and nothing is told', async () => {
  const done: number[] = [];
  const count = await inStretches(things(1000), (stretch) => {
    done.push(...stretch);
    expect(toastStore.get()).toEqual([]);
    return Promise.resolve();
  });
  expect([count, done.length]).toEqual([1000, 1000]);
});

test('many are done in their order, and how far it is stands there until the end', async () => {
  const done: number[] = [];
  const told: number[] = [];
  const count = await inStretches(things(2500), (stretch) => {
    told.push(working().done);
    done.push(...stretch);
    return Promise.resolve();
  });
  expect([count, told, done]).toEqual([2500, [0, 1000, 2000], things(2500)]);
  expect(toastStore.get()).toEqual([]);
});

test('whoever stops it keeps what was done by then', async () => {
  const count = await inStretches(things(5000), (stretch) => {
    if (stretch.includes(1000)) working().stop();
    return Promise.resolve();
  });
  expect(count).toBe(2000);
  expect(toastStore.get()).toEqual([]);
});

test('what fails is told no further', async () => {
  await expect(inStretches(things(5000), () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(toastStore.get()).toEqual([]);
});
