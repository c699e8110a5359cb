import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { collectAtRest } from '#electron/archive-process/collect-at-rest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const answer = (): Promise<string> => Promise.resolve('答');

test('what questions left is collected once, some time after the last answer', async () => {
  const collect = vi.fn();
  const ask = collectAtRest(collect);
  const first = await ask(answer);
  vi.advanceTimersByTime(2000);
  await ask(answer);
  vi.advanceTimersByTime(2000);
  const whileAsked = collect.mock.calls.length;
  vi.advanceTimersByTime(60_000);
  expect([first, whileAsked, collect.mock.calls.length]).toEqual(['答', 0, 1]);
});

test('nothing is collected while a long question is answered, though it ends in a failure', async () => {
  const collect = vi.fn();
  const ask = collectAtRest(collect);
  const asked = ask(
    () =>
      new Promise((_, reject) => {
        setTimeout(reject, 10_000, new Error('no'));
      }),
  );
  const failed = expect(asked).rejects.toThrow('no');
  await ask(answer);
  await vi.advanceTimersByTimeAsync(10_000);
  await failed;
  const whileAnswered = collect.mock.calls.length;
  vi.advanceTimersByTime(3000);
  expect([whileAnswered, collect.mock.calls.length]).toEqual([0, 1]);
});
