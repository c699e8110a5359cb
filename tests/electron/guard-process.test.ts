import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { catchFaults } from '#electron/guard-process.ts';

test.each([
  ['one crash', ['crashed'], ['reload']],
  ['a page that cannot live', ['crashed', 'oom', 'crashed'], ['reload', 'reload', 'give up']],
  ['an orderly end', ['clean-exit', 'clean-exit', 'clean-exit'], []],
])('%s', (_name, reasons, expected) => {
  const done: string[] = [];
  const page = Object.assign(new EventEmitter(), { reload: () => done.push('reload') });
  const before = process.rawListeners('uncaughtException');
  const rejections = process.rawListeners('unhandledRejection');
  // Only the events of a page and its reloading are used.
  catchFaults(
    { webContents: page } as unknown as Parameters<typeof catchFaults>[0],
    () => undefined,
    () => {
      done.push('give up');
    },
  );
  for (const reason of reasons) page.emit('render-process-gone', {}, { reason });
  for (const listener of process.listeners('uncaughtException'))
    if (!before.includes(listener)) process.off('uncaughtException', listener);
  for (const listener of process.listeners('unhandledRejection'))
    if (!rejections.includes(listener)) process.off('unhandledRejection', listener);
  expect(done).toEqual(expected);
});
