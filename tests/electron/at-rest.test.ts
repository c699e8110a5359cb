import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atRest, REST_MS } from '#electron/at-rest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const answer = (): Promise<string> => Promise.resolve('答');

test('rest comes once, some time after the last answer', async () => {
  const rest = vi.fn();
  const ask = atRest(rest);
  const first = await ask(answer);
  vi.advanceTimersByTime(REST_MS - 1);
  await ask(answer);
  vi.advanceTimersByTime(REST_MS - 1);
  const whileAsked = rest.mock.calls.length;
  vi.advanceTimersByTime(9 * REST_MS);
  expect([first, whileAsked, rest.mock.calls.length]).toEqual(['答', 0, 1]);
});

test('there is no rest while a long question is answered, though it ends in a failure', async () => {
  const rest = vi.fn();
  const ask = atRest(rest);
  const asked = ask(
    () =>
      new Promise((_, reject) => {
        setTimeout(reject, 3 * REST_MS, new Error('no'));
      }),
  );
  const failed = expect(asked).rejects.toThrow('no');
  await ask(answer);
  await vi.advanceTimersByTimeAsync(3 * REST_MS);
  await failed;
  const whileAnswered = rest.mock.calls.length;
  vi.advanceTimersByTime(REST_MS);
  expect([whileAnswered, rest.mock.calls.length]).toEqual([0, 1]);
});
