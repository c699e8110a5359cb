import { expect, test, vi } from 'vitest';
import { takeAside, wantAside } from '#renderer/state/aside.ts';

test('a wish for a tab of its own holds for the next document, and not for ever', () => {
  vi.useFakeTimers();
  wantAside();
  expect([takeAside(), takeAside()]).toEqual([true, false]);
  wantAside();
  vi.advanceTimersByTime(3000);
  expect(takeAside()).toBe(false);
  vi.useRealTimers();
});
