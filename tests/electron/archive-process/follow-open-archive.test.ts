import { expect, test } from 'vitest';
import type { Answer } from '#core/contract/contract.ts';
import { findOpenArchive, mayChangeArchive } from '#electron/archive-process/follow-open-archive.ts';

const lost = { ok: false, error: { code: 'process/restarting', context: {}, ref: null } } as const;

test.each<[string, Answer<unknown>, unknown]>([
  ['no archive', { ok: true, value: null }, null],
  ['no answer', lost, 'unknown'],
  ['an answer of another shape', { ok: true, value: { folder: 7 } }, 'unknown'],
])('%s is told apart', async (_name, answer, expected) => {
  expect(await findOpenArchive(() => Promise.resolve(answer))).toBe(expected);
});

test.each([
  ['archive.changed', { parts: ['index', 'archive'] }, true],
  ['archive.changed', { parts: ['index'] }, false],
  ['archive.changed', null, false],
  ['job.changed', { parts: ['archive'] }, false],
])('%s with %j may mean another archive: %s', (name, payload, expected) => {
  expect(mayChangeArchive(name, payload)).toBe(expected);
});
