import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchLoading } from '#electron/window/ensure-loaded.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['loads in time', 'did-finish-load', 10, 0],
  ['is closed before', 'destroyed', 10, 0],
  ['loads too late', 'did-finish-load', 30, 1],
  ['never loads', null, 0, 1],
] as const)('a page that %s', (_name, event, afterMs, late) => {
  const page = new EventEmitter();
  let count = 0;
  // Only the events of a page are used.
  watchLoading(page as unknown as WebContents, () => (count += 1), 20);
  vi.advanceTimersByTime(afterMs);
  if (event !== null) page.emit(event);
  vi.advanceTimersByTime(100);
  expect(count).toBe(late);
});
