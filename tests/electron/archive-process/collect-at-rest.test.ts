import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { collectAtRest } from '#electron/archive-process/collect-at-rest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what questions left is collected once, some time after the last of them', () => {
  const collect = vi.fn();
  const noteQuestion = collectAtRest(collect);
  noteQuestion();
  vi.advanceTimersByTime(2000);
  noteQuestion();
  vi.advanceTimersByTime(2000);
  const whileAsked = collect.mock.calls.length;
  vi.advanceTimersByTime(60_000);
  expect([whileAsked, collect.mock.calls.length]).toEqual([0, 1]);
});
