import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endTyping, noteKey, typingStore } from '#renderer/state/typing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  endTyping();
  vi.useRealTimers();
});

test('the hand rests some time after the last of the keys', () => {
  noteKey();
  vi.advanceTimersByTime(300);
  noteKey();
  vi.advanceTimersByTime(300);
  const whileKeysFollow = typingStore.get();
  vi.advanceTimersByTime(300);
  expect([whileKeysFollow, typingStore.get()]).toEqual([true, false]);
});

test('who asks what is typed types no more', () => {
  noteKey();
  endTyping();
  expect(typingStore.get()).toBe(false);
});
