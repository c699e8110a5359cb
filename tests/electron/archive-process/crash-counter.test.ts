import { expect, test } from 'vitest';
import { createCrashCounter } from '#electron/archive-process/crash-counter.ts';

test.each([
  ['no crash', [], 0, true],
  ['two quick ones', [0, 1], 1, true],
  ['three quick ones', [0, 1, 2], 2, false],
  ['three quick ones and a rest', [0, 1, 2], 32, true],
  ['three over a long time', [0, 40, 80], 80, true],
])('%s', (_name, crashesAt, askedAt, mayStart) => {
  let seconds = 0;
  const counter = createCrashCounter({ limit: 3, withinMs: 60_000, restMs: 30_000 }, () => seconds * 1000);
  for (const at of crashesAt) {
    seconds = at;
    counter.count();
  }
  seconds = askedAt;
  expect(counter.mayStart()).toBe(mayStart);
});
